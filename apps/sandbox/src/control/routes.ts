import { contract } from '@case-management/contract'
import { Hono, type Context } from 'hono'
import { z } from 'zod'
import { clockYears, isClockTime } from '../clock.ts'
import type { Host, SandboxEnv } from '../http/host.ts'
import { refusalWith } from '../http/refusal.ts'
import { refuseBrowsers } from './guard.ts'
import { bodyOf, json } from './json.ts'
import { scopeKeys, scopeOf } from './scope.ts'
import { Snapshots } from './snapshots.ts'
import { taskRoutes } from './tasks.ts'

const seedBody = z.strictObject({
  tasks: z.int().min(0).max(1_000_000),
  seed: z.int().default(1),
  ...scopeKeys,
})
const restoreBody = z.strictObject({ id: z.string() })
const clockBody = z.union([
  z.strictObject({ now: z.iso.datetime() }),
  z.strictObject({ advance: z.int() }),
  z.strictObject({ run: z.literal(true) }),
])

/**
 * What testers need beside the operations:
 *
 * | request | does |
 * |---|---|
 * | `GET health` | how the sandbox is |
 * | `POST reset` | puts the data back to what it was at the start |
 * | `POST seed` `{tasks, seed?, accountId?, streamId?}` | fills a stream with generated tasks |
 * | `POST tasks` `{tasks, accountId?, streamId?}` or `{count, seed?, …}` | adds these tasks, or generated ones |
 * | `DELETE tasks/{id}?accountId=…&streamId=…` | removes a task |
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
    const { accountId, streamId, ...options } = await bodyOf(c, seedBody)
    const scope = scopeOf({ accountId, streamId }, home)
    await host.seeder(scope, options)
    return json(c, { ...scope, tasks: await storage.count(scope) })
  })
  app.route('/tasks', taskRoutes(host))
  app.post('/snapshot', async (c) => json(c, await snapshots.take()))
  app.post('/restore', async (c) => json(c, await snapshots.restore((await bodyOf(c, restoreBody)).id)))
  app.get('/clock', (c) => json(c, clockState(host)))
  app.post('/clock', async (c) => {
    const body = await bodyOf(c, clockBody)
    if ('run' in body) clock.run()
    else clock.set(clockTime('now' in body ? Date.parse(body.now) : clock.now() + body.advance))
    return json(c, clockState(host))
  })
  app.get('/requests', (c) => json(c, { requests: requests.last(lastOf(c)) }))
  return app
}

function clockState({ clock }: Host): { now: string; running: boolean } {
  return { now: new Date(clock.now()).toISOString(), running: clock.running }
}

function clockTime(moment: number): number {
  if (isClockTime(moment)) return moment
  throw refusalWith(412, [`The clock shows the years ${clockYears}`])
}

function lastOf(c: Context<SandboxEnv>): number {
  const last = Number(c.req.query('last') ?? 100)
  if (Number.isInteger(last) && last > 0) return last
  throw refusalWith(412, ['last must be a whole number above 0'])
}
