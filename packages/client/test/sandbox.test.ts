import { createSandbox, demo, demoWithoutScope, faultHeader, startSandbox } from '@case-management/sandbox'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createTasksClient, type ClientOptions, type Middleware } from '@case-management/client'
import { validation } from '@case-management/client/validate'
import { failureOf } from './helpers/client.ts'

const { accountId, streamId } = demo
const auth = { appId: demo.appId, clientSecret: demo.secret, sub: demo.subject }

/** Asks the sandbox for a fault at the first attempt of a call. */
const faultOnce =
  (fault: string): Middleware =>
  (request, next, { attempt }) => {
    if (attempt === 1) request.headers.set(faultHeader, fault)
    return next(request)
  }

const ways: Record<string, () => Promise<Pick<ClientOptions, 'host' | 'fetch'>>> = {
  async 'in process'() {
    const sandbox = await createSandbox()
    onTestFinished(() => sandbox.close())
    return { host: 'sandbox.localhost', fetch: sandbox.fetch }
  },
  async 'over HTTP'() {
    const { url, close } = await startSandbox({ port: 0 })
    onTestFinished(() => close())
    return { host: url }
  },
}

describe.for(Object.entries(ways))('with the sandbox %s', ([, start]) => {
  /** A client that checks all that it sends and gets against the contract. */
  const clientWith = async (options: Partial<ClientOptions> = {}) =>
    createTasksClient({
      accountId,
      streamId,
      auth,
      validate: validation('throw'),
      ...(await start()),
      ...options,
    })

  test('finds, sorts and pages', async () => {
    const client = await clientWith()
    const page = await client.getTasks({ priority: ['High'], sortBy: { createdAt: 'desc' }, limit: 5 })
    expect(page.results).toHaveLength(5)
    expect(new Set(page.results.map((task) => task.priority?.name))).toEqual(new Set(['High']))
    expect(page).toMatchObject({ page: 1, limit: 5, hasMore: true })
  })

  test('reads all tasks, each once', async () => {
    const client = await clientWith()
    const { totalResults } = await client.getTasks({ limit: 1 })
    const tasks = await client.tasks({ limit: 30 }, { readAhead: true }).toArray()
    expect(new Set(tasks.map((task) => task._id)).size).toBe(totalResults)
    expect(tasks).toHaveLength(totalResults)
  })

  test('an update stays', async () => {
    const client = await clientWith()
    const [task] = await client.tasks().toArray({ limit: 1 })
    const changes = { name: 'Of its own kind', status: { name: 'Closed' } }
    const updated = await client.updateTask(task?._id ?? '', changes)
    expect(updated).toMatchObject({ _id: task?._id, lname: 'of its own kind', ...changes })
    const found = await client.getTasks({ searchText: 'of its OWN' })
    expect(found.results).toEqual([updated])
  })

  test('closing each unresolved task while reading them leaves none out', async () => {
    const client = await clientWith()
    for await (const task of client.tasks({ unresolved: true, limit: 10 })) {
      await client.updateTask(task._id, { status: { name: 'Closed', statusCategory: 'closed' } })
    }
    await expect(client.getTasks({ unresolved: true })).resolves.toMatchObject({ totalResults: 0 })
  })

  test('the raw client works on it too', async () => {
    const client = await clientWith()
    const { data } = await client.raw.POST('/caseManagement/api/public/analytics/{streamId}/getTasks', {
      body: { limit: 1 },
    })
    expect(data?.results).toHaveLength(1)
  })

  test.for<[string, Partial<ClientOptions>]>([
    ['AuthenticationError', { auth: { ...auth, clientSecret: 'not the secret of this app' } }],
    ['PermissionError', { auth: { appId: demoWithoutScope.appId, clientSecret: demoWithoutScope.secret } }],
    ['NotFoundError', { streamId: 'st-unknown' }],
  ])('refuses with a %s', async ([name, options]) => {
    const client = await clientWith(options)
    await expect(failureOf(client.getTasks())).resolves.toMatchObject({ name, requestId: expect.any(String) })
  })

  test('refuses an unknown task with a NotFoundError', async () => {
    const client = await clientWith()
    await expect(failureOf(client.updateTask('ti-unknown', {}))).resolves.toMatchObject({
      name: 'NotFoundError',
    })
  })

  test('names the offending keys', async () => {
    const client = await clientWith({ validate: undefined })
    await expect(failureOf(client.getTasks({ limit: 5000 }))).resolves.toMatchObject({
      name: 'ValidationError',
      keys: ['/limit'],
    })
  })

  test.for(['status=429; retry-after=0', 'status=500', 'drop=before', 'drop=after', 'truncate'])(
    'survives the fault %s',
    async (fault) => {
      const client = await clientWith()
      const [task] = await client.tasks().toArray({ limit: 1 })
      const faulty = await clientWith({ middleware: [faultOnce(fault)] })
      const result = await faulty.updateTask(task?._id ?? '', { name: 'Call back' }).withResponse()
      expect(result).toMatchObject({ attempts: 2, data: { name: 'Call back' } })
    },
  )

  test('gives up on a host that is too slow', async () => {
    const client = await clientWith({ timeout: 100, retries: 0, headers: { [faultHeader]: 'latency=5000' } })
    await expect(failureOf(client.getTasks())).resolves.toMatchObject({ name: 'TimeoutError' })
  })
})
