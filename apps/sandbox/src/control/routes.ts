import { contract, operations } from '@case-management/contract'
import { Hono, type Context } from 'hono'
import { z } from 'zod'
import { headersOf } from '../http/answer.ts'
import type { Host, SandboxEnv } from '../http/host.ts'
import { readJson } from '../http/read-json.ts'
import { refusalWith } from '../http/refusal.ts'
import { refuseBrowsers } from './guard.ts'
import { Snapshots } from './snapshots.ts'

const seedBody = z.strictObject({
  tasks: z.int().min(0).max(1_000_000),
  seed: z.int().default(1),
  accountId: z.string().optional(),
  streamId: z.string().optional(),
})
const restoreBody = z.strictObject({ id: z.string() })
const clockBody = z.union([
  z.strictObject({ now: z.iso.datetime() }),
  z.strictObject({ advance: z.int() }),
  z.strictObject({ run: z.literal(true) }),
])

/** Records show moments up to the year 9999, and an update may move one past the clock. */
const years = { from: 0, to: Date.UTC(9998, 11, 31, 23, 59, 59, 999) }

/**
 * What testers need beside the operations:
 *
 * | request | does |
 * |---|---|
 * | `GET health` | how the sandbox is |
 * | `POST reset` | puts the data back to what it was at the start |
 * | `POST seed` `{tasks, seed?, accountId?, streamId?}` | fills a stream with generated tasks |
 * | `POST snapshot` | keeps a copy of all data, answers its `id` |
 * | `POST restore` `{id}` | goes back to that copy |
 * | `GET clock`, `POST clock` `{now}`, `{advance}` (ms) or `{run: true}` | stops, moves or frees the clock |
 * | `GET requests?last=100` | the last requests, without tokens |
 */
export function controlRoutes(host: Host): Hono<SandboxEnv> {
  const { clock, home, requests, storage } = host
  const snapshots = new Snapshots(storage)
  const app = new Hono<SandboxEnv>()
  app.use(refuseBrowsers)
  app.get('/health', (c) =>
    json(c, { status: 'ok', contract, clock: clockState(host), answers: host.answerChecks.report }),
  )
  app.post('/reset', async (c) => {
    await host.reset()
    return json(c, { reset: true })
  })
  app.post('/seed', async (c) => {
    const { accountId = home.accountId, streamId = home.streamId, ...options } = await bodyOf(c, seedBody)
    await host.seeder({ accountId, streamId }, options)
    return json(c, { accountId, streamId, tasks: await storage.count({ accountId, streamId }) })
  })
  app.post('/snapshot', async (c) => json(c, await snapshots.take()))
  app.post('/restore', async (c) => json(c, await snapshots.restore((await bodyOf(c, restoreBody)).id)))
  app.get('/clock', (c) => json(c, clockState(host)))
  app.post('/clock', async (c) => {
    const body = await bodyOf(c, clockBody)
    if ('run' in body) clock.run()
    else clock.set(within(years, 'now' in body ? Date.parse(body.now) : clock.now() + body.advance))
    return json(c, clockState(host))
  })
  app.get('/requests', (c) => json(c, { requests: requests.last(lastOf(c)) }))
  return app
}

function clockState({ clock }: Host): { now: string; running: boolean } {
  return { now: new Date(clock.now()).toISOString(), running: clock.running }
}

function within({ from, to }: typeof years, moment: number): number {
  if (moment >= from && moment <= to) return moment
  throw refusalWith(412, ['The clock shows the years 1970 to 9998'])
}

function lastOf(c: Context<SandboxEnv>): number {
  const last = Number(c.req.query('last') ?? 100)
  if (Number.isInteger(last) && last > 0) return last
  throw refusalWith(412, ['last must be a whole number above 0'])
}

async function bodyOf<T>(c: Context<SandboxEnv>, schema: z.ZodType<T>): Promise<T> {
  // The same bounds as for the operations.
  const { value } = await readJson(c.req.raw, operations.getTasks)
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw refusalWith(
    412,
    parsed.error.issues.map(({ path, message }) => `/${path.join('/')} ${message}`),
  )
}

function json(c: Context<SandboxEnv>, value: unknown): Response {
  const answer = { status: 200, body: JSON.stringify(value) }
  return new Response(answer.body, { headers: headersOf(answer, c.get('facts').requestId) })
}
