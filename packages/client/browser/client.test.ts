import { demo, mintToken, startSandbox, type SandboxServer } from '@case-management/sandbox'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { usePage } from './support.ts'

const { page, url, scripts, console: messages } = usePage()
const { accountId, streamId, appId, secret: clientSecret } = demo
let sandbox: SandboxServer

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0 })
})
afterAll(() => sandbox.close())

/** Runs code in the page with a client made from these options, and gives what it comes to. */
async function inPage(options: object, code: string): Promise<unknown> {
  const all = JSON.stringify({ host: sandbox.url, accountId, streamId, ...options })
  return page().evaluate(
    `import('/client.js').then(async ({ createTasksClient }) => {
      const client = createTasksClient(${all})
      try { return await (async () => ${code})() } catch (error) { return error.toJSON() }
    })`,
  )
}

test('finds, reads and changes tasks with a given token, and loads nothing but the core and what reads lists', async () => {
  const auth = await mintToken(demo)
  await expect(inPage({ auth }, `(await client.tasks({ limit: 40 }).toArray()).length`)).resolves.toBe(100)
  const changed = await inPage(
    { auth },
    `client.updateTask((await client.getTasks({ limit: 1 })).results[0]._id, { name: 'From a browser' })`,
  )
  expect(changed).toMatchObject({ name: 'From a browser' })
  const parts = scripts().filter((path) => /sign|raw-client|failure-in|read-list/.test(path))
  expect(parts).toEqual([expect.stringMatching(/^\/read-list-/)])
  expect(messages()).toEqual([])
})

test('signs in a chunk of its own, and warns of the secret', async () => {
  const auth = { appId, clientSecret }
  await expect(inPage({ auth }, `(await client.getTasks({ limit: 3 })).results.length`)).resolves.toBe(3)
  expect(scripts()).toEqual(expect.arrayContaining([expect.stringMatching(/^\/sign-/)]))
  expect(messages()).toEqual([expect.stringMatching(/^warning: .*token function/)])
})

test('loads openapi-fetch when the raw client is used', async () => {
  const path = '/caseManagement/api/public/analytics/{streamId}/getTasks'
  const auth = await mintToken(demo)
  const data = await inPage(
    { auth },
    `(await client.raw.POST('${path}', { body: { limit: 2 } })).data.results.length`,
  )
  expect(data).toBe(2)
  expect(scripts()).toEqual(expect.arrayContaining([expect.stringMatching(/^\/raw-client-/)]))
})

test('follows no redirect, which would hand on the token', async () => {
  const error = await inPage({ auth: 'a-token', host: url(), retries: 0 }, `client.getTasks()`)
  expect(error).toMatchObject({ name: 'UnexpectedAnswerError' })
  // Not before a host refuses something.
  expect(scripts()).toEqual(expect.arrayContaining([expect.stringMatching(/^\/failure-in-/)]))
})

test('says that a host which cannot be reached may be one without CORS', async () => {
  const error = await inPage({ auth: 'a-token', host: 'http://127.0.0.1:1', retries: 0 }, `client.getTasks()`)
  expect(error).toMatchObject({ name: 'ConnectionError', hint: expect.stringContaining('CORS') })
})
