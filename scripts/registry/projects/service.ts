// What a team would write: it is compiled and run outside the workspace, against the packages as they are published.
import assert from 'node:assert/strict'
import {
  createTasksClient,
  dueDateOf,
  isTasksError,
  type Middleware,
  type Task,
  type TaskFilter,
  type TaskPage,
} from '@case-management/client'
import { logging } from '@case-management/client/log'
import { tracing } from '@case-management/client/otel'
import { signToken, tokenSigner } from '@case-management/client/sign'
import { validation } from '@case-management/client/validate'

const [host = '', lengthHost = '', accountId = '', streamId = '', appId = '', clientSecret = ''] =
  process.argv.slice(2)
const seen: string[] = []
const count: Middleware = (request, next, { operation }) => {
  seen.push(operation.id)
  return next(request)
}
const client = createTasksClient({
  host,
  accountId,
  streamId,
  auth: { appId, clientSecret },
  middleware: [count, tracing()],
  hooks: [logging({ level: 'error' })],
  validate: validation('throw'),
})

const filter: TaskFilter = { unresolved: true, sortBy: { createdAt: 'desc' }, limit: 5 }
const page: TaskPage = await client.getTasks(filter)
assert.equal(page.results.length, 5)

const tasks: Task[] = await client.tasks(filter).toArray({ limit: 12 })
assert.equal(new Set(tasks.map((task) => task._id)).size, 12)

const [first] = tasks
assert.ok(first)
const dueDate = Date.parse('2025-06-06T12:30:00Z')
const { data, attempts, requestId } = await client.updateTask(first._id, { dueDate }).withResponse()
assert.equal(dueDateOf(data)?.getTime(), dueDate)
assert.equal(attempts, 1)
assert.ok(requestId)

const raw = await client.raw.POST('/caseManagement/api/public/analytics/{streamId}/getTasks', {
  body: { limit: 1 },
})
assert.equal(raw.data?.results.length, 1)

// @ts-expect-error -- a key that the contract does not have
const wrong = await client.getTasks({ limits: 1 }).catch((error: unknown) => error)
assert.ok(isTasksError(wrong, 'ValidationError') && wrong.keys.includes('/limits'))

const other = createTasksClient({ host, accountId, streamId, auth: tokenSigner({ appId, clientSecret }) })
assert.equal((await other.getTasks({ limit: 1 })).results.length, 1)
assert.match(await signToken({ appId, clientSecret }), /^eyJ/)

// Some runtimes send a body in chunks when it was looked at, and some gateways refuse that.
const strict = createTasksClient({ host: lengthHost, accountId, streamId, auth: 'a-token' })
assert.deepEqual((await strict.getTasks({ limit: 1 })).results, [])
assert.ok(seen.includes('updateTask'))
console.log(`${seen.length} calls answered`)
