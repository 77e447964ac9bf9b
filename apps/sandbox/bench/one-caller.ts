/** Makes one call over and over on one connection, and prints how long each took as JSON. */
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { millisecondsWaited } from './hosts.ts'
import { timesOf } from './measure.ts'

/** What is called, and how often. */
export interface CallerJob {
  url: string
  method: string
  headers: Record<string, string>
  body: string
  /** Calls whose times count, after as many that warm up the host. */
  calls: number
  /** The host's process. */
  pid: number
}

/** Milliseconds of each call, by the clock and without what host and caller waited for a processor. */
export interface CallerTimes {
  clock: number[]
  processing: number[]
}

const job: CallerJob = JSON.parse(process.argv[2] ?? '')
const agent = new Agent({ keepAlive: true, maxSockets: 1 })
await timesOf(job.calls, call)
const times: CallerTimes = { clock: [], processing: [] }
for (let index = 0; index < job.calls; index += 1) {
  const waitedBefore = waited()
  const [time = Number.NaN] = await timesOf(1, call)
  times.clock.push(time)
  times.processing.push(Math.max(0, time - (waited() - waitedBefore)))
}
agent.destroy()
process.stdout.write(JSON.stringify(times))

function waited(): number {
  return millisecondsWaited(job.pid) + millisecondsWaited(process.pid)
}

async function call(): Promise<void> {
  const sent = request(job.url, { agent, method: job.method, headers: job.headers })
  sent.end(job.body)
  const [response] = await once(sent, 'response')
  if (response.statusCode !== 200) throw new Error(`${job.url} answers ${response.statusCode}`)
  // Read and dropped: what this process does with an answer would count as the host's time.
  response.resume()
  await once(response, 'end')
}
