import { bodyValidators, violationMessages } from '@case-management/contract/validators'
import { Hono } from 'hono'
import { z } from 'zod'
import { createTaskGenerator } from '../data/index.ts'
import type { Host, SandboxEnv } from '../http/host.ts'
import { refusalWith } from '../http/refusal.ts'
import type { Scope, Task } from '../model.ts'
import { bodyOf, json, parsed } from './json.ts'
import { scopeKeys, scopeOf, scopeQuery } from './scope.ts'

/** At most so many tasks are added by one request; `seed` takes more. */
const mostAdded = 1000

const addBody = z
  .strictObject({
    tasks: z.array(z.unknown()).min(1).max(mostAdded).optional(),
    count: z.int().min(1).max(mostAdded).optional(),
    seed: z.int().default(1),
    ...scopeKeys,
  })
  .refine(({ tasks, count }) => (tasks === undefined) !== (count === undefined), {
    message: 'must have either tasks or count',
  })

/** Adds tasks and removes one, beside what a stream holds. */
export function taskRoutes(host: Host): Hono<SandboxEnv> {
  const { home, storage } = host
  const app = new Hono<SandboxEnv>()
  let added: Promise<unknown> = Promise.resolve()

  app.post('/', async (c) => {
    const { tasks, count = 0, seed, ...named } = await bodyOf(c, addBody)
    const scope = scopeOf(named, home)
    const add = async () => {
      const given = tasks ? recordsOf(tasks, scope) : await generated(host, scope, count, seed)
      await storage.insert(scope, given)
      return { ...scope, ids: given.map(({ _id }) => _id), tasks: await storage.count(scope) }
    }
    // One after the other: requests that come together would else be given the same generated tasks.
    const adding = added.then(add)
    added = adding.catch(() => {})
    return json(c, await adding)
  })

  app.delete('/:id', async (c) => {
    const id = c.req.param('id')
    const scope = scopeOf(parsed(scopeQuery, c.req.query()), home)
    if (!(await storage.remove(scope, id))) {
      throw refusalWith(404, [`No task ${id} in stream ${scope.streamId} of account ${scope.accountId}`])
    }
    return json(c, { ...scope, id, tasks: await storage.count(scope) })
  })
  return app
}

/** Records that the contract allows, as the stream holds them. @throws Refusal 412 */
function recordsOf(tasks: readonly unknown[], { accountId, streamId }: Scope): Task[] {
  return tasks.map((task, index) => {
    const isRecord = bodyValidators.updateTask.responses['200']
    if (!isRecord(task)) throw refusalWith(412, violationMessages(isRecord.errors ?? [], `/tasks/${index}`))
    return {
      ...task,
      ...(task.accountId !== undefined && { accountId }),
      ...(task.iId !== undefined && { iId: streamId }),
    }
  })
}

/** The next tasks of a seed that the stream does not hold. */
async function generated(
  { storage, clock }: Host,
  scope: Scope,
  count: number,
  seed: number,
): Promise<Task[]> {
  const options = { scope, seed, now: clock.now() }
  const ids = createTaskGenerator({ ...options, tasks: 1 })
  const places: number[] = []
  for (let place = await storage.count(scope); places.length < count; place += 1) {
    if ((await storage.get(scope, ids.taskId(place))) === undefined) places.push(place)
  }
  const generator = createTaskGenerator({ ...options, tasks: (places.at(-1) ?? 0) + 1 })
  return places.map((place) => generator.task(place))
}
