import { createServer } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { dialectWith, type Dialect } from '@case-management/contract/questions'
import {
  createSandbox,
  createSqliteStorage,
  demo,
  mintToken,
  type RateLimits,
  type TaskStorage,
} from '@case-management/sandbox'
import { seedOf } from '../../src/check/for-all.ts'
import { listenOnLoopback } from '../../src/host/listen-on-loopback.ts'
import { listenerOf } from '../../test/support/listener.ts'
import { asLive } from '../../test/support/live-url.ts'
import { createMover, operation } from '../../test/support/mover.ts'

/** How a host behaves that plays a tenant. */
export interface TenantOptions {
  /** Start of every random choice. */
  seed: number
  /** Number of tasks in the stream. */
  tasks: number
  /** Its answers to the open questions. */
  dialect: Dialect
  /** Divides the windows of its rate limits. */
  divisor: number
  /** Tasks that others update, add or remove after an answer, such as 0.05. */
  moves: number
  /** Milliseconds by which an answer is late: at least and at most. */
  late: readonly [least: number, most: number]
  /** One in so many answers is that of a gateway. */
  gatewayOneIn: number
}

/** A host that plays a tenant, on a port. */
export interface Tenant {
  /** Its address, by a name that the suite does not take for this machine. */
  url: string
  /** A task that nobody else changes, with something in most of its keys. */
  taskId: string
  /** What it did so far. */
  readonly counts: Readonly<Record<'requests' | 'gateways' | 'limited', number>>
  /** What others did beside it. */
  readonly moved: Readonly<Record<'updated' | 'added' | 'removed', number>>
  /** Answers open questions in another way from now on. */
  turnTo: (dialect: Dialect) => Promise<void>
  close: () => Promise<void>
}

/** The limits of the vendor's sibling APIs. */
const limits: RateLimits['limits'] = [
  { calls: 60, window: 'minute' },
  { calls: 1_800, window: 'hour' },
]

/** Bytes enough for every record: under drawn answers each search looks at all of them. */
const wholeStream = 512 * 1024 * 1024

const badGateway =
  '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>'

/** Starts a host that plays a tenant. */
export async function startTenant(options: TenantOptions): Promise<Tenant> {
  const { seed, tasks, dialect, divisor, moves, late, gatewayOneIn } = options
  const storage = createSqliteStorage({ file: ':memory:', recordBytes: wholeStream })
  const behaving = (answers: Dialect) =>
    createSandbox({
      storage,
      tasks,
      seed,
      checkEvery: 0,
      dialect: answers,
      rateLimits: { limits, divisor },
      forTesters: false,
    })
  let sandbox = await behaving(dialect)
  await readAll(storage)
  const taskId = await fullTask(storage)
  // Those who work beside the caller have an office of their own: no limit counts them, and the contract says what it does.
  const office = await createSandbox({ storage, tasks, seed, checkEvery: 0 })
  const mover = await createMover(office, { rate: moves, seed, spared: [taskId] })
  const moving = mover.beside(async (request) => sandbox.fetch(request))
  const counts = { requests: 0, gateways: 0, limited: 0 }
  const [least, most] = late
  /** A whole number below a bound, which the seed, a word and the number of the request decide. */
  const drawn = (word: string, below: number) => Math.abs(seedOf(seed, `${word} ${counts.requests}`)) % below

  const server = createServer(
    listenerOf(async (request) => {
      counts.requests++
      await wait(least + drawn('late', most - least + 1))
      if (drawn('gateway', gatewayOneIn) === 0) {
        counts.gateways++
        return new Response(badGateway, { status: 502, headers: { 'content-type': 'text/html' } })
      }
      const answer = await moving(request)
      if (answer.status === 429) counts.limited++
      return answer
    }),
  )
  const url = asLive(await listenOnLoopback(server))
  return {
    url,
    taskId,
    counts,
    moved: mover.changes,
    async turnTo(answers) {
      sandbox = await behaving(answers)
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await sandbox.close()
    },
  }
}

/** Has every record read once, as at a host that has been at work for long: the first search that the index cannot serve takes seconds. */
async function readAll(storage: TaskStorage): Promise<void> {
  const dialect = dialectWith({ 'default-order': { answer: 'by-id' } })
  const reader = await createSandbox({ storage, checkEvery: 0, dialect })
  await reader.fetch(operation('getTasks', await mintToken(demo), {}))
}

/** A task with something in most of its keys. */
async function fullTask(storage: TaskStorage): Promise<string> {
  for await (const { record } of storage.export()) {
    const { _id, tags, currAssignee, dueDate }: Record<string, unknown> = JSON.parse(record)
    const isFull = Array.isArray(tags) && tags.length > 0 && currAssignee && typeof dueDate === 'number'
    if (isFull && typeof _id === 'string') return _id
  }
  throw new Error('The stream has no task with tags, an assignee and a due date.')
}
