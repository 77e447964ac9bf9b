import { operations, security } from '@case-management/contract'
import { examples } from '@case-management/contract/examples'
import { expect, test } from 'vitest'
import { createTasksClient } from '@case-management/client'
import { accountId, clientOf, failureOf, streamId } from './helpers/client.ts'
import { startHost } from './helpers/host.ts'

const page = examples.getTasks.responses['200']['full-record']
const task = examples.updateTask.responses['200'].rename

test('finds tasks by a filter and gives the page', async () => {
  const host = await startHost(() => ({ body: page }))
  await expect(clientOf(host.url).getTasks({ searchText: 'demo', limit: 10 })).resolves.toEqual(page)
  expect(host.received).toMatchObject([
    {
      method: operations.getTasks.method,
      path: operations.getTasks.path.replace('{streamId}', streamId),
      headers: { accountid: accountId, [security.header]: 'a-token', 'content-type': 'application/json' },
      body: '{"searchText":"demo","limit":10}',
    },
  ])
})

test('says whose tasks it gives, so that a cache can tell clients apart', () => {
  expect(clientOf('platform.example')).toMatchObject({ accountId, streamId })
})

test('sends an empty filter when none is given', async () => {
  const host = await startHost(() => ({ body: page }))
  await clientOf(host.url).getTasks()
  expect(host.received[0]?.body).toBe('{}')
})

test('changes a task and gives the record after the change', async () => {
  const host = await startHost(() => ({ body: task }))
  await expect(clientOf(host.url).updateTask('ti-1', { name: 'Task Testing', desc: null })).resolves.toEqual(
    task,
  )
  expect(host.received).toMatchObject([
    {
      path: operations.updateTask.path.replace('{streamId}', streamId).replace('{taskId}', 'ti-1'),
      body: '{"name":"Task Testing","desc":null}',
    },
  ])
})

test('encodes an identifier, so that it stays one segment of the path', async () => {
  const host = await startHost(() => ({ body: task }))
  await clientOf(host.url).updateTask('ti-1?#%2e é', {})
  expect(host.received[0]?.path).toMatch(/\/updateTask\/ti-1%3F%23%252e%20%C3%A9$/)
})

test('sends the headers of the client and of the call, the latter before the former', async () => {
  const host = await startHost(() => ({ body: page }))
  const client = clientOf(host.url, { headers: { 'client-app': 'unified', 'bot-language': 'en' } })
  await client.getTasks({}, { headers: { 'client-app': 'report', 'X-Timezone-Offset': -330 } })
  expect(host.received[0]?.headers).toMatchObject({
    'client-app': 'report',
    'bot-language': 'en',
    'x-timezone-offset': '-330',
  })
})

test('gives response, headers, request id and attempts beside the data', async () => {
  const host = await startHost(() => ({ body: page, headers: { 'X-Request-Id': 'r-1' } }))
  const result = await clientOf(host.url).getTasks().withResponse()
  expect(result).toMatchObject({
    data: page,
    headers: { 'X-Request-Id': 'r-1' },
    requestId: 'r-1',
    attempts: 1,
  })
  expect(result.response.status).toBe(200)
})

test('leaves no rejection unhandled when only withResponse() is awaited', async () => {
  const host = await startHost(() => ({ status: 500, body: {} }))
  await expect(failureOf(clientOf(host.url).getTasks().withResponse())).resolves.toMatchObject({
    status: 500,
  })
})

test('looks the global fetch up at each call, so that it can be replaced afterwards', async () => {
  const client = clientOf('platform.kore.ai')
  const original = globalThis.fetch
  globalThis.fetch = () => Promise.resolve(Response.json(page))
  try {
    await expect(client.getTasks()).resolves.toEqual(page)
  } finally {
    globalThis.fetch = original
  }
})

test('sends through a fetch of the caller', async () => {
  const urls: string[] = []
  const client = clientOf('platform.kore.ai', {
    fetch: async (request) => {
      urls.push(request.url)
      return Response.json(page)
    },
  })
  await client.getTasks()
  expect(urls).toEqual([
    `https://platform.kore.ai${operations.getTasks.path.replace('{streamId}', streamId)}`,
  ])
})

test('a fetch of the caller that throws is a lost connection', async () => {
  const client = clientOf('platform.kore.ai', {
    fetch: () => {
      throw new Error('no network today')
    },
  })
  await expect(failureOf(client.getTasks())).resolves.toMatchObject({
    name: 'ConnectionError',
    cause: { message: 'no network today' },
  })
})

test.for(['host', 'accountId', 'streamId', 'auth'])('says at once that %s is missing', (name) => {
  const options = { host: 'platform.kore.ai', accountId, streamId, auth: 'a-token', [name]: '' }
  expect(() => createTasksClient(options)).toThrow(`${name} is missing`)
})

test('calls fetch without a receiver, as that of a browser demands', async () => {
  const fetch = async function (this: unknown) {
    if (this !== undefined && this !== globalThis) throw new TypeError('Illegal invocation')
    return Response.json(page)
  }
  await expect(clientOf('platform.kore.ai', { fetch }).getTasks()).resolves.toEqual(page)
})
