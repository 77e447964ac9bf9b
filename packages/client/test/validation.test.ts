import { examples } from '@case-management/contract/examples'
import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import type { CallOptions, ClientOptions, ErrorEvent, TasksError } from '@case-management/client'
import { logging } from '@case-management/client/log'
import { validation, type ValidationMode } from '@case-management/client/validate'
import { clientOf, failureOf } from './helpers/client.ts'
import { scriptedFetch, type Step } from './helpers/scripted-fetch.ts'

const page = examples.getTasks.responses['200']['full-record']
const wrongPage = { ...page, page: '1', totalResults: undefined }

function validating(
  validate: Parameters<typeof validation>[0],
  step: Step = { body: page },
  options: Partial<ClientOptions> = {},
) {
  const fetch = scriptedFetch(step)
  return {
    fetch,
    client: clientOf('platform.kore.ai', { fetch, ...options, validate: validation(validate) }),
  }
}

test('lets pass what fits the contract', async () => {
  const { client } = validating('throw')
  await expect(client.getTasks({ limit: 10 })).resolves.toEqual(page)
})

test('a request that breaks the contract is not sent, and its keys are named', async () => {
  const { client, fetch } = validating('throw')
  const wrong = { limit: 5000, titel: 'x', sortBy: { dueDate: 'down' } }
  // @ts-expect-error -- this is what the compiler refuses too
  const error = await failureOf(client.getTasks(wrong))
  expect(error).toMatchObject({
    name: 'ValidationError',
    operation: 'getTasks',
    attempts: 0,
    keys: expect.arrayContaining(['/limit', '/titel']),
  })
  expect(String(error)).toContain('/limit must be <= 1000')
  expect(fetch.requests).toEqual([])
})

test('of an impossible ETA it says what is wrong with it, and nothing of how the schema is made', async () => {
  const error = await failureOf(
    validating('throw').client.updateTask('ti-1', { ETA: '2025-13-40T00:00:00Z' }),
  )
  expect(String(error)).toContain('the request breaks its schema: /ETA must match format "date-time"')
  expect(String(error)).not.toContain('then')
})

test('an answer that breaks the contract fails the call, with what is wrong and where it came from', async () => {
  const { client } = validating('throw', { body: wrongPage, headers: { 'X-Request-Id': 'r-1' } })
  const error = await failureOf(client.getTasks())
  expect(error).toMatchObject({ name: 'UnexpectedAnswerError', status: 200, requestId: 'r-1', attempts: 1 })
  expect(String(error)).toMatch(/\/totalResults is missing.*\/page must be integer/)
})

test.for<ValidationMode>(['off', 'warn'])('in the mode %s a wrong answer is handed over', async (mode) => {
  const told: TasksError[] = []
  const { client } = validating(
    { request: mode, response: mode, onViolation: (error) => told.push(error) },
    { body: wrongPage },
  )
  await expect(client.getTasks()).resolves.toMatchObject({ page: '1' })
  expect(told.map(({ name }) => name)).toEqual(mode === 'warn' ? ['UnexpectedAnswerError'] : [])
})

test('warns on the console when nobody else is told', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  await validating('warn', { body: wrongPage }).client.getTasks()
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('breaks its schema'))
  warn.mockRestore()
})

test('checks each part in its own mode', async () => {
  const { client } = validating({ request: 'off', response: 'throw' })
  // @ts-expect-error -- this is what the compiler refuses too
  await expect(client.getTasks({ limits: 1 })).resolves.toEqual(page)
})

test.for<[string, CallOptions, string]>([
  ['a header', { headers: { 'x-timezone-offset': 'IST' } }, 'x-timezone-offset'],
  ['a header out of its bounds', { headers: { 'X-Timezone-Offset': 9000 } }, 'x-timezone-offset'],
  ['a header of the wrong form', { headers: { 'bot-language': 'English, please' } }, 'bot-language'],
])('%s that breaks the contract is not sent, and is named', async ([, options, key]) => {
  const { client, fetch } = validating({ response: 'off' })
  const error = await failureOf(client.getTasks({}, options))
  expect(error).toMatchObject({ name: 'ValidationError', operation: 'getTasks', attempts: 0, keys: [key] })
  expect(fetch.requests).toEqual([])
})

test('headers of the client are checked with those of the call, and sent as they were given', async () => {
  const headers = { 'bot-language': 'English, please' }
  const { client, fetch } = validating('throw', undefined, { headers })
  await expect(failureOf(client.getTasks())).resolves.toMatchObject({ keys: ['bot-language'] })
  await client.getTasks({}, { headers: { 'Bot-Language': 'en', 'X-Timezone-Offset': -330 } })
  expect(fetch.requests[0]?.headers.get('X-Timezone-Offset')).toBe('-330')
})

test('a path parameter that breaks the contract is not sent, and is named', async () => {
  const { client, fetch } = validating('throw')
  const error = await failureOf(client.updateTask('7', {}))
  expect(error).toMatchObject({ name: 'ValidationError', operation: 'updateTask', keys: ['taskId'] })
  expect(fetch.requests).toEqual([])
})

test('what fails a check reaches the hooks and the log, once', async () => {
  const told: string[] = []
  const logged: string[] = []
  const log = (message: string) => logged.push(message)
  const hooks = [
    { onError: ({ operation, error }: ErrorEvent) => told.push(`${operation} ${error.name}`) },
    logging({ logger: { error: log, warn: log, info: log, debug: log } }),
  ]
  const { client } = validating('throw', { body: wrongPage }, { hooks })
  await failureOf(client.getTasks({ limit: 5000 }))
  await failureOf(client.getTasks())
  expect(told).toEqual(['getTasks ValidationError', 'getTasks UnexpectedAnswerError'])
  expect(logged).toEqual([expect.stringContaining('/limit'), expect.stringContaining('/totalResults')])
})

test('the hint says who is to mend what', async () => {
  const { client } = validating('throw', { body: wrongPage })
  await expect(failureOf(client.getTasks({ limit: 5000 }))).resolves.toMatchObject({
    hint: 'Correct the request',
  })
  await expect(failureOf(client.getTasks())).resolves.toMatchObject({
    hint: expect.stringContaining('host breaks the contract'),
  })
})

test('checks updates too', async () => {
  const { client } = validating('throw')
  // @ts-expect-error -- this is what the compiler refuses too
  const error = await failureOf(client.updateTask('ti-1', { dueDate: '2025-06-06' }))
  expect(error).toMatchObject({ name: 'ValidationError', operation: 'updateTask', keys: ['/dueDate'] })
})

test('checks what JSON makes of a request, because that is sent', async () => {
  const { client, fetch } = validating('throw')
  // @ts-expect-error -- a key that the contract does not know
  await client.getTasks({ limit: 10, foo: undefined })
  await expect(fetch.requests[0]?.json()).resolves.toEqual({ limit: 10 })
  // @ts-expect-error -- a Date is sent as a text
  const error = await failureOf(client.updateTask('ti-1', { dueDate: new Date() }))
  expect(error).toMatchObject({ name: 'ValidationError', keys: ['/dueDate'] })
})

test.for(['request', 'response'] as const)(
  'a check of the %s that does not come to an end is ended by the total time, or by the signal',
  async (part) => {
    const client = clientOf('platform.kore.ai', {
      fetch: scriptedFetch({ body: page }),
      validate: (checked) => (checked.part === part ? new Promise(() => undefined) : undefined),
    })
    const attempts = part === 'request' ? 0 : 1
    await expect(failureOf(client.getTasks({}, { totalTimeout: 100 }))).resolves.toMatchObject({
      name: 'TimeoutError',
      message: expect.stringContaining('the total time of 100 ms is up'),
      attempts,
    })
    const controller = new AbortController()
    const call = client.getTasks({}, { signal: controller.signal })
    setTimeout(() => controller.abort(), 50)
    await expect(failureOf(call)).resolves.toMatchObject({ name: 'AbortError', attempts })
  },
)

test('takes schemas of another library, sync or async, in place of the contract’s', async () => {
  const response = z.object({ results: z.array(z.object({ dueDate: z.number() })) })
  const request = z.object({ searchText: z.string().refine(async (text) => text.length > 2, 'is too short') })
  const { client } = validating({ schemas: { getTasks: { request, response } } })
  await expect(failureOf(client.getTasks({ searchText: 'ab' }))).resolves.toMatchObject({
    name: 'ValidationError',
    keys: ['/searchText'],
    message: expect.stringContaining('is too short'),
  })
  const error = await failureOf(client.getTasks({ searchText: 'refund' }))
  expect(error).toMatchObject({ name: 'UnexpectedAnswerError' })
  expect(String(error)).toContain('/results/0/dueDate')
})

test.for([
  ['nonsense', 'request', '"nonsense"'],
  [{ request: 'of\nf' }, 'request', '"of\\nf"'],
  [{ response: true }, 'response', 'true'],
] as const)('a mode that there is not is refused when the check is made: %j', ([options, part, told]) => {
  // @ts-expect-error -- this is what the compiler refuses too
  const make = () => validation(options)
  expect(make).toThrow(TypeError)
  expect(make).toThrow(`validation: ${part} must be 'off' | 'warn' | 'throw', not ${told}`)
})

test('tells of many violations in short', async () => {
  const { client } = validating('throw', { body: { results: [{ _id: 'ti-1' }] } })
  expect(String(await failureOf(client.getTasks()))).toMatch(/(?:; \/[^;]+){4} and \d+ more\. /)
})
