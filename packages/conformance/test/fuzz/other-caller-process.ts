import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { operations, security } from '@case-management/contract'
import { demo, mintToken } from '@case-management/sandbox'
import type { CallerTimes } from './other-caller.ts'

/** Searches over and over, each time on a new connection, until its parent sends a word, and sends it how long each search took. */
const [url = '', hostProcess = '', atLeast] = process.argv.slice(2)
const { path, method } = operations.getTasks
const headers = {
  [security.header]: await mintToken({ ...demo, expiresIn: 86_400 }),
  accountId: demo.accountId,
  'Content-Type': 'application/json',
  Connection: 'close',
}
const end = new AbortController()
process.once('message', () => end.abort())

const times: CallerTimes = { clock: [], processing: [] }
do {
  const waitedBefore = waited()
  const start = performance.now()
  await search()
  const time = performance.now() - start
  times.clock.push(time)
  times.processing.push(Math.max(0, time - (waited() - waitedBefore)))
} while (!end.signal.aborted || times.clock.length < Number(atLeast))
process.send?.(times)

async function search(): Promise<void> {
  const sent = request(`${url}${path.replace('{streamId}', demo.streamId)}`, { method, headers })
  sent.end('{}')
  const [response] = await once(sent, 'response')
  if (response.statusCode !== 200) throw new Error(`a search is answered with ${response.statusCode}`)
  response.resume()
  await once(response, 'end')
}

/** Milliseconds that host and caller have waited for a processor; 0 where the system does not tell. */
function waited(): number {
  return waitedBy(hostProcess) + waitedBy(String(process.pid))
}

function waitedBy(id: string): number {
  try {
    const [, nanoseconds] = readFileSync(`/proc/${id}/task/${id}/schedstat`, 'utf8').split(' ')
    return Number(nanoseconds) / 1e6
  } catch {
    return 0
  }
}
