import type { OperationId } from '@case-management/contract'
import { examples } from '@case-management/contract/examples'
import { demo, demoOther, mintToken, SettableClock, startSandbox, type Task } from '@case-management/sandbox'
import type { TestContext } from 'vitest'
import { variables } from '../../samples/variables.ts'

/** Tasks that a stream must hold, and the moment it must be, so that an example gets its documented answer. */
export interface World {
  tasks: Task[]
  now?: number
}

/** The vendor's response sample does not answer the vendor's request sample; the contract says so under this id. */
export const unanswered = { operation: 'getTasks', example: 'vendor-sample', contradiction: 'G14' } as const

/** Keys that the contract lets a host leave out of a record; the sandbox shows them and the examples do not. */
export const mayBeLeftOut: readonly string[] = ['currQueue']

const pages: Record<string, { results: Task[]; totalResults: number }> = examples.getTasks.responses['200']
const updated: Record<string, Task> = examples.updateTask.responses['200']

/** The world of an example. */
export function worldOf(operation: OperationId, example: string): World {
  return operation === 'getTasks' ? { tasks: tasksFound(example) } : beforeUpdate(example)
}

/** Examples of one account tell of one stream, so that it holds all of their tasks. */
function tasksFound(example: string): Task[] {
  const alone = example === unanswered.example || example === 'full-record'
  const names = alone
    ? [example]
    : Object.keys(pages).filter((name) => name !== unanswered.example && name !== 'full-record')
  const known = new Map(names.flatMap((name) => pages[name]?.results ?? []).map((task) => [task._id, task]))
  const total = Math.max(...names.map((name) => pages[name]?.totalResults ?? 0))
  return [...known.values(), ...unseen(total - known.size)]
}

/** Tasks that no example shows: they lie on the pages between, and match no other filter. */
function unseen(count: number): Task[] {
  const createdAt = '2025-06-02T15:00:00.000Z'
  return Array.from({ length: count }, (_, index) => ({
    _id: `ti-unseen-${index}`,
    caseId: `ci-unseen-${index}`,
    caseRefId: `CS00090${index}`,
    name: 'A task that no example shows',
    createdAt,
    updatedAt: createdAt,
    ETA: '',
  }))
}

/** Updates are told in order: each begins with the record that the one before it left. */
function beforeUpdate(example: string): World {
  const names = Object.keys(updated)
  const after = updated[example]
  const before = updated[names[names.indexOf(example) - 1] ?? '']
  if (after?.updatedAt === undefined) throw new Error(`The update example ${example} has no answer.`)
  const first = { ...after, name: 'This is demo task', lname: 'this is demo task' }
  if (after.createdAt !== undefined) first.updatedAt = after.createdAt
  return { tasks: [before ?? first], now: Date.parse(after.updatedAt) }
}

/** Starts a sandbox with a world for one test, and gives the variables by which samples reach it. */
export async function serveWorld(
  { tasks, now }: World,
  { onTestFinished }: Pick<TestContext, 'onTestFinished'>,
): Promise<Record<string, string>> {
  const app = [demo, demoOther].find(({ accountId }) => accountId === tasks[0]?.accountId) ?? demo
  const server = await startSandbox({ port: 0, tasks: 0, checkEvery: 1, clock: new SettableClock(now) })
  onTestFinished(async () => {
    const { lastViolation } = server.sandbox.answers
    await server.close()
    if (lastViolation !== undefined) throw new Error(`An answer broke the contract: ${lastViolation}`)
  })
  await server.sandbox.storage.insert(app, tasks)
  return {
    [variables.url]: server.url,
    [variables.token]: await mintToken({ ...app, expiresIn: 600 }),
    [variables.accountId]: app.accountId,
    [variables.streamId]: app.streamId,
    [variables.taskId]: tasks[0]?._id ?? '',
  }
}
