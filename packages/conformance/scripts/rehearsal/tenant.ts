import { createServer } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { operations } from '@case-management/contract'
import type { Dialect } from '@case-management/contract/questions'
import {
  createSandbox,
  createSqliteStorage,
  demo,
  mintToken,
  type RateLimits,
} from '@case-management/sandbox'
import { seedOf } from '../../src/check/for-all.ts'
import { listenOnLoopback } from '../../src/host/listen-on-loopback.ts'
import { listenerOf } from '../../test/support/listener.ts'
import { asLive } from '../../test/support/live-url.ts'

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
  /** Changes that others make while a request is answered, such as 0.05. */
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
  readonly counts: Readonly<Record<'requests' | 'moves' | 'gateways' | 'limited', number>>
  /** Answers open questions in another way from now on. */
  turnTo: (dialect: Dialect) => Promise<void>
  close: () => Promise<void>
}

/** The limits of the vendor's sibling APIs. */
const limits: RateLimits['limits'] = [
  { calls: 60, window: 'minute' },
  { calls: 1_800, window: 'hour' },
]

const badGateway =
  '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>'

/** Starts a host that plays a tenant. */
export async function startTenant(options: TenantOptions): Promise<Tenant> {
  const { seed, tasks, dialect, divisor, moves, late, gatewayOneIn } = options
  const storage = createSqliteStorage({ file: ':memory:' })
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
  const counts = { requests: 0, moves: 0, gateways: 0, limited: 0 }
  const [least, most] = late
  /** A whole number below a bound, which the seed, a word and the number of the request decide. */
  const drawn = (word: string, below: number) => Math.abs(seedOf(seed, `${word} ${counts.requests}`)) % below

  const ids: string[] = []
  for await (const { record } of storage.export()) {
    const { _id, tags, currAssignee, dueDate }: Record<string, unknown> = JSON.parse(record)
    const isFull = Array.isArray(tags) && tags.length > 0 && currAssignee && typeof dueDate === 'number'
    if (typeof _id === 'string') ids[isFull ? 'unshift' : 'push'](_id)
    if (ids.length === mostMoved) break
  }
  const [taskId = '', ...others] = ids

  /** What a team at work does: another task gets another description. */
  async function move(): Promise<void> {
    const moved = others[drawn('task', others.length)]
    if (moved === undefined) return
    counts.moves++
    const { method, path } = operations.updateTask
    await sandbox.fetch(
      `http://sandbox${path.replace('{streamId}', demo.streamId).replace('{taskId}', moved)}`,
      {
        method,
        headers: {
          auth: await mintToken(demo),
          accountId: demo.accountId,
          'Content-Type': 'application/json',
        },
        body: JSON.stringify({ desc: `Changed by others, ${counts.moves}` }),
      },
    )
  }

  const server = createServer(
    listenerOf(async (request) => {
      counts.requests++
      if (Math.floor(counts.requests * moves) > Math.floor((counts.requests - 1) * moves)) await move()
      await wait(least + drawn('late', most - least + 1))
      if (drawn('gateway', gatewayOneIn) === 0) {
        counts.gateways++
        return new Response(badGateway, { status: 502, headers: { 'content-type': 'text/html' } })
      }
      const answer = await sandbox.fetch(request)
      if (answer.status === 429) counts.limited++
      return answer
    }),
  )
  const url = asLive(await listenOnLoopback(server))
  return {
    url,
    taskId,
    counts,
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

/** So many tasks are known to those who move them. */
const mostMoved = 2_000
