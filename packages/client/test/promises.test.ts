// The promises that every client keeps, whatever its language: spec/promises.
import { inspect } from 'node:util'
import { startPromiseHost, type PromiseHostFacts } from '@case-management/promise-host'
import { afterAll, expect, test } from 'vitest'
import {
  createTasksClient,
  createdOn,
  dueDateOf,
  dueOn,
  type ClientOptions,
  type Task,
  type TasksClient,
} from '@case-management/client'
import { logging } from '@case-management/client/log'
import { failureOf } from './helpers/client.ts'

const { facts, close } = await startPromiseHost()
afterAll(() => close())

const { accountId, streamId, appId, clientSecret, subject: sub } = facts
type Promised = PromiseHostFacts['promises'][number]

/** What the test of a promise works with. */
interface Shown {
  promised: Promised
  /** A client of the host that the promise is shown on. */
  client: TasksClient
  clientWith: (options: Partial<ClientOptions>) => TasksClient
  /** A task that no other test touches. */
  taskId: string
  read: () => Promise<Task>
  /** The bodies that the host was sent with updates of that task. */
  sent: () => Promise<unknown[]>
}

const kept: Record<string, (shown: Shown) => Promise<void>> = {
  async 'rename-changes-nothing-else'({ client, taskId, read, sent }) {
    const before = await read()
    await client.updateTask(taskId, { name: 'Renamed' })
    const { name, lname, updatedAt, updatedBy, ...others } = await read()
    expect([name, lname]).toEqual(['Renamed', 'renamed'])
    expect({ ...before, ...others }).toEqual(before)
    expect(Object.keys({ ...others, name, lname, updatedAt, updatedBy }).toSorted()).toEqual(
      Object.keys(before).toSorted(),
    )
    expect(await sent()).toEqual([{ name: 'Renamed' }])
  },

  async 'empty-update-is-empty'({ client, taskId, read, sent }) {
    const before = await read()
    await client.updateTask(taskId, {})
    expect(await sent()).toEqual([{}])
    expect({ ...(await read()), updatedAt: '', updatedBy: {} }).toEqual({
      ...before,
      updatedAt: '',
      updatedBy: {},
    })
  },

  async 'null-clears-a-due-date'({ client, taskId, read, sent }) {
    expect(dueDateOf(await read())).toBeInstanceOf(Date)
    await client.updateTask(taskId, dueOn(null))
    expect(await sent()).toEqual([{ dueDate: null }])
    expect(dueDateOf(await read())).toBeUndefined()
  },

  async 'empty-list-empties'({ client, taskId, read, sent }) {
    const { fields, queues, channel } = await read()
    await client.updateTask(taskId, { tags: [] })
    expect(await sent()).toEqual([{ tags: [] }])
    expect(await read()).toMatchObject({ tags: [], fields, queues, channel })
  },

  async 'every-task-comes-once'({ client, taskId }) {
    const tasks = await client.tasks({ sortBy: { createdAt: 'asc' } }).toArray()
    expectAllOnce(tasks)
    expect(tasks.find(({ _id }) => _id === taskId)).toMatchObject({
      fields: expect.arrayContaining([
        expect.objectContaining({ displayName: 'Languages', selectedValue: ['en', 'de'] }),
      ]),
      Languages: { selectedValue: ['en', 'de'] },
      'Contract Years': { selectedValue: 5 },
    })
  },

  async 'dates-go-out-as-the-contract-has-them/due-date'({ client, taskId, read, sent }) {
    const date = new Date('2027-03-01T09:30:00.250+05:30')
    await client.updateTask(taskId, dueOn(date))
    expect(await sent()).toEqual([{ dueDate: 1803873600250 }])
    expect(dueDateOf(await read())).toEqual(date)
  },

  async 'dates-go-out-as-the-contract-has-them/creation-date'({ promised, client }) {
    const filter = createdOn(new Date('2026-01-05T09:30:00.250+05:30'))
    const { results } = await client.getTasks(filter)
    expect(results).not.toEqual([])
    for (const date of Object.values(filter)) expect(date).toMatch(/^2026-01-0\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    const seen = await requestsOf(promised.host, 'getTasks')
    expect(seen).toContainEqual(expect.objectContaining({ body: filter, status: 200 }))
  },

  'answers-arrive-as-they-are/unauthorized': fails('AuthenticationError'),
  'answers-arrive-as-they-are/precondition-failed': fails('ValidationError'),
  'answers-arrive-as-they-are/rate-limited': fails('RateLimitError'),
  async 'answers-arrive-as-they-are/rate-limited-once'({ promised, client, taskId }) {
    expect(await client.updateTask(taskId, { tags: ['again'] })).toMatchObject({ tags: ['again'] })
    const [first, second, ...others] = await requestsOf(promised.host, taskId)
    expect([first?.status, second?.status, others.length]).toEqual([429, 200, 0])
    expect((second?.receivedAt ?? 0) - (first?.receivedAt ?? 0)).toBeGreaterThan(900)
  },
  'answers-arrive-as-they-are/server-error': fails('ServerError'),
  'answers-arrive-as-they-are/html-502': fails('ServerError'),
  'answers-arrive-as-they-are/html-200': fails('UnexpectedAnswerError'),
  'answers-arrive-as-they-are/broken-json': fails('UnexpectedAnswerError'),
  'answers-arrive-as-they-are/cut-connection': fails('ConnectionError'),

  'refused-content-is-not-sent-again/bad-request': failsOnce('ValidationError'),
  'refused-content-is-not-sent-again/precondition-failed': failsOnce('ValidationError'),
  'refused-content-is-not-sent-again/precondition-failed-like-a-rate-limit': failsOnce('ValidationError'),

  'no-secret-in-any-text/quoted-token': hidesSecrets,
  'no-secret-in-any-text/quoted-token-in-html': hidesSecrets,
  async 'no-secret-in-any-text/log'({ clientWith, taskId }) {
    const { auth, secrets } = rememberingAuth()
    const entries: unknown[] = []
    const write = (...entry: unknown[]) => void entries.push(entry)
    const logger = { error: write, warn: write, info: write, debug: write }
    const client = clientWith({ auth, hooks: [logging({ level: 'debug', logger })] })
    await client.updateTask(taskId, { tags: ['logged'] })
    await failureOf(client.updateTask(taskId, { name: '' }))
    expect(entries.length).toBeGreaterThan(3)
    expectNone(secrets(), textsOf(entries))
  },
  async 'no-secret-in-any-text/client'({ clientWith }) {
    const { auth, secrets } = rememberingAuth()
    for (const client of [clientWith({}), clientWith({ auth })]) {
      await client.getTasks({ limit: 1 })
      expectNone(secrets(), textsOf(client))
    }
  },

  'no-task-is-lost/capped-limit': readsAll,
  'no-task-is-lost/pages-from-zero': readsAll,
}

test('every promise has a test, and every test a promise', () => {
  expect(Object.keys(kept).toSorted()).toEqual(facts.promises.map(({ name }) => name).toSorted())
})

test.concurrent.for(facts.promises.map((promised, index) => ({ promised, index, name: promised.name })))(
  '$name',
  async ({ promised, index, name }) => {
    expect(kept).toHaveProperty([name])
    const host = facts.hosts[promised.host] ?? ''
    const taskId = facts.taskIds[index] ?? ''
    const options = { host, accountId, streamId, auth: { appId, clientSecret, sub } }
    const clientWith = (others: Partial<ClientOptions>) => createTasksClient({ ...options, ...others })
    await kept[name]?.({
      promised,
      client: clientWith({}),
      clientWith,
      taskId,
      read: async () => await taskOf(createTasksClient(options), taskId),
      sent: async () => (await requestsOf(promised.host, taskId)).map(({ body }) => body),
    })
  },
)

async function taskOf(client: TasksClient, taskId: string): Promise<Task> {
  for await (const task of client.tasks({ limit: 100 })) if (task._id === taskId) return task
  throw new Error(`There is no task ${taskId}.`)
}

interface Seen {
  body: unknown
  status: number
  receivedAt: number
}

/** What a host was sent to a path that ends so: with the id of a task, or with `getTasks`. */
async function requestsOf(host: string, end: string): Promise<Seen[]> {
  const response = await fetch(`${facts.hosts[host]}/__sandbox/requests`)
  const { requests }: { requests: (Seen & { path: string })[] } = JSON.parse(await response.text())
  return requests.filter(({ path }) => path.endsWith(`/${end}`))
}

/** An error has its class and all that the promise expects of it. */
function fails(name: string) {
  return async ({ promised, clientWith, taskId }: Shown) => {
    const client = clientWith({ retries: 0 })
    const errors = [
      await failureOf(client.updateTask(taskId, { tags: [] })),
      await failureOf(client.getTasks({ limit: 1 })),
    ]
    for (const error of errors) expect(error).toMatchObject({ name, ...promised.expects })
  }
}

function failsOnce(name: string) {
  return async ({ promised, client, taskId }: Shown) => {
    const error = await failureOf(client.updateTask(taskId, { tags: [] }))
    expect(error).toMatchObject({ name, ...promised.expects })
    expect(await requestsOf(promised.host, taskId)).toHaveLength(1)
  }
}

async function hidesSecrets({ promised, clientWith, taskId }: Shown): Promise<void> {
  const { auth, secrets } = rememberingAuth()
  const client = clientWith({ auth, retries: 0 })
  const error = await failureOf(client.updateTask(taskId, { tags: [] }))
  expect(error).toMatchObject({ ...promised.expects })
  expectNone(secrets(), textsOf(error))
}

async function readsAll({ client }: Shown): Promise<void> {
  expectAllOnce(await client.tasks({ limit: 100 }).toArray())
}

function expectAllOnce(tasks: Task[]): void {
  expect(tasks).toHaveLength(facts.taskCount)
  expect(new Set(tasks.map(({ _id }) => _id)).size).toBe(facts.taskCount)
}

/** A token function that remembers what must show nowhere: its tokens, their signatures, and the client secret. */
function rememberingAuth(): { auth: () => Promise<string>; secrets: () => string[] } {
  const secrets = [clientSecret]
  const auth = async () => {
    const { signToken } = await import('@case-management/client/sign')
    const token = await signToken({ appId, clientSecret, sub })
    secrets.push(token, token.slice(token.lastIndexOf('.') + 1))
    return token
  }
  return { auth, secrets: () => secrets }
}

function textsOf(value: unknown): string {
  return [inspect(value, { depth: 9, showHidden: true }), JSON.stringify(value), String(value)].join('\n')
}

function expectNone(secrets: string[], texts: string): void {
  for (const secret of secrets) expect(texts).not.toContain(secret)
}
