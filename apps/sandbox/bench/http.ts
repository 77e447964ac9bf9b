/**
 * Measures requests per second over HTTP: the sandbox, the Prism mock, and a bare `node:http` server that
 * sends the same bytes as the sandbox. Each host is a process of its own; all are measured in one run, in turns.
 *
 * node --conditions=@case-management/source bench/http.ts --seconds 5 --rounds 3
 */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { operations, type OperationId } from '@case-management/contract'
import { startMock } from '@case-management/mock'
import autocannon from 'autocannon'
import { createTaskGenerator, seedTasks } from '../src/data/index.ts'
import { demo } from '../src/demo.ts'
import { mintToken } from '../src/security/mint-token.ts'
import { startSandbox } from '../src/start-sandbox.ts'
import { createSqliteStorage } from '../src/storage/index.ts'

const tasks = 10_000
const options = { tasks, seed: 1, now: Date.UTC(2026, 4, 20) }
const bodies = {
  getTasks: () => ({ limit: 5 }),
  // Two calls in turn never send a task the same name, so that each update has something to write.
  updateTask: (index: number) => ({ name: `Task Testing ${index}` }),
} satisfies Record<OperationId, (index: number) => object>

const role = process.env['BENCH_ROLE']
if (role === undefined) await measure()
else await serve(role)

/** Runs one of the hosts in this process, and tells the parent where. */
async function serve(host: string): Promise<void> {
  if (host === 'bare') {
    const answer = Buffer.from(process.env['BENCH_ANSWER'] ?? '')
    const server = createServer((request, response) => {
      request.resume().on('end', () => {
        response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': answer.length })
        response.end(answer)
      })
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    process.send?.(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`)
    return
  }
  if (host === 'mock') {
    process.send?.((await startMock({ port: 0 })).url)
    return
  }
  const storage = createSqliteStorage({ file: process.env['BENCH_DATABASE'] ?? ':memory:' })
  await seedTasks(storage, demo, options)
  process.send?.((await startSandbox({ port: 0, storage })).url)
}

async function start(host: string, environment: Record<string, string>): Promise<[string, ChildProcess]> {
  const child = fork(import.meta.filename, { env: { ...process.env, ...environment, BENCH_ROLE: host } })
  const [url] = await once(child, 'message')
  return [String(url), child]
}

async function measure(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '5' },
      rounds: { type: 'string', default: '3' },
      connections: { type: 'string', default: '10' },
    },
  })
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const children: ChildProcess[] = []
  const generator = createTaskGenerator({ scope: demo, ...options })
  const headers = {
    auth: await mintToken(demo),
    accountId: demo.accountId,
    'content-type': operations.getTasks.contentType,
  }
  try {
    const [sandbox, first] = await start('sandbox', { BENCH_DATABASE: join(folder, 'bench.db') })
    const [mock, second] = await start('mock', {})
    children.push(first, second)
    for (const id of ['getTasks', 'updateTask'] satisfies OperationId[]) {
      const pathOf = (task: string) =>
        operations[id].path.replace('{streamId}', demo.streamId).replace('{taskId}', task)
      const request = (index: number) => ({
        method: operations[id].method,
        headers,
        body: JSON.stringify(bodies[id](index)),
      })
      const sample = await fetch(sandbox + pathOf(generator.taskId(0)), request(0))
      const answer = await sample.text()
      const [bare, third] = await start('bare', { BENCH_ANSWER: answer })
      children.push(third)

      const hosts = { sandbox, 'mock (Prism)': mock, 'bare node:http': bare }
      const rates = new Map<string, number[]>()
      for (let round = 0; round < Number(values.rounds); round += 1) {
        for (const [name, url] of Object.entries(hosts)) {
          const result = await autocannon({
            url,
            connections: Number(values.connections),
            duration: Number(values.seconds),
            requests: Array.from({ length: 199 }, (_, index) => ({
              ...request(index),
              path: pathOf(generator.taskId(index % 100)),
            })),
          })
          if (result.non2xx > 0 || result.errors > 0) throw new Error(`${name} refused calls of ${id}`)
          rates.set(name, [...(rates.get(name) ?? []), result.requests.average])
        }
      }
      process.stdout.write(
        `${id}, ${answer.length} characters of answer, ${values.connections} connections\n`,
      )
      for (const [name, all] of rates) {
        const sorted = all.toSorted((a, b) => a - b)
        process.stdout.write(
          `  ${name.padEnd(16)} ${Math.round(sorted[sorted.length >> 1] ?? 0)} requests/s\n`,
        )
      }
    }
  } finally {
    for (const child of children) child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
}
