import { operations } from '@case-management/contract'
import { examples } from '@case-management/contract/examples'
import { expect, test, vi } from 'vitest'
import type { TokenRequest } from '@case-management/client'
import { clientOf, failureOf } from './helpers/client.ts'
import { scriptedFetch } from './helpers/scripted-fetch.ts'

// As in a page that was published anew since it was opened: what it has not loaded yet is gone.
const gone = vi.hoisted(() => () => {
  throw new Error('not found')
})
vi.mock('../src/failure-in.ts', gone)
vi.mock('../src/read-list.ts', gone)

const page = examples.getTasks.responses['200'].empty
const hint = 'Reload the page, or restart the process'

test('a refusal tells its status, and how to get on', async () => {
  const fetch = scriptedFetch({ status: 412, headers: { 'x-request-id': 'r-1' }, body: {} })
  const error = await failureOf(clientOf('platform.kore.ai', { fetch, retries: 2 }).getTasks())
  expect(error).toMatchObject({ name: 'TasksError', status: 412, requestId: 'r-1', attempts: 1, hint })
  expect(String(error)).toMatch(/getTasks: 412, and what reads errors cannot be loaded \(.+\)\. Reload/)
  expect(error).toHaveProperty('cause')
})

test('client.raw gives a refusal as ever', async () => {
  const fetch = scriptedFetch({ status: 412, body: { errors: [{ msg: 'no' }] } })
  const path = '/caseManagement/api/public/analytics/{streamId}/getTasks'
  const { error } = await clientOf('platform.kore.ai', { fetch }).raw.POST(path, { body: {} })
  expect(error).toEqual({ errors: [{ msg: 'no' }] })
})

const auth = ({ renew }: TokenRequest) => (renew ? 'a-new-token' : 'a-token')

test('a refused token is renewed', async () => {
  const fetch = scriptedFetch({ status: 401, body: {} }, { body: page })
  await expect(clientOf('platform.kore.ai', { auth, fetch }).getTasks()).resolves.toEqual(page)
  expect(fetch.requests.map(({ headers }) => headers.get('auth'))).toEqual(['a-token', 'a-new-token'])
})

test('another attempt waits as long as after a rate limit, which the refusal may have been', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0)
  const delays: number[] = []
  const fetch = scriptedFetch({ status: 429, body: {} })
  const controller = new AbortController()
  const onRetry = ({ delay }: { delay: number }) => {
    delays.push(delay)
    controller.abort()
  }
  const client = clientOf('platform.kore.ai', { fetch, retries: 1, hooks: [{ onRetry }] })
  await failureOf(client.getTasks({}, { signal: controller.signal }))
  expect(delays).toEqual([operations.getTasks.retry.rateLimit.delayMs])
})

test('a list says what is missing, as an error of the client', async () => {
  const list = clientOf('platform.kore.ai', { fetch: scriptedFetch({ body: page }) }).tasks()
  await expect(list.toArray()).rejects.toMatchObject({
    name: 'TasksError',
    operation: 'getTasks',
    attempts: 0,
    message: expect.stringMatching(/^getTasks: what reads lists cannot be loaded \(.+\)\. Reload/),
    hint,
  })
})
