import { examples } from '@case-management/contract/examples'
import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import type { TasksError } from '@case-management/client'
import { validation, type ValidationMode } from '@case-management/client/validate'
import { clientOf, failureOf } from './helpers/client.ts'
import { scriptedFetch, type Step } from './helpers/scripted-fetch.ts'

const page = examples.getTasks.responses['200']['full-record']
const wrongPage = { ...page, page: '1', totalResults: undefined }

function validating(validate: Parameters<typeof validation>[0], step: Step = { body: page }) {
  const fetch = scriptedFetch(step)
  return { fetch, client: clientOf('platform.kore.ai', { fetch, validate: validation(validate) }) }
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

test('an answer that breaks the contract fails the call, with what is wrong and where it came from', async () => {
  const { client } = validating('throw', { body: wrongPage, headers: { 'X-Request-Id': 'r-1' } })
  const error = await failureOf(client.getTasks())
  expect(error).toMatchObject({ name: 'UnexpectedAnswerError', status: 200, requestId: 'r-1', attempts: 1 })
  expect(String(error)).toMatch(/\/totalResults must have required property.*\/page must be integer/)
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

test('checks updates too', async () => {
  const { client } = validating('throw')
  // @ts-expect-error -- this is what the compiler refuses too
  const error = await failureOf(client.updateTask('ti-1', { dueDate: '2025-06-06' }))
  expect(error).toMatchObject({ name: 'ValidationError', operation: 'updateTask', keys: ['/dueDate'] })
})

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

test('tells of many violations in short', async () => {
  const { client } = validating('throw', { body: { results: [{}] } })
  expect(String(await failureOf(client.getTasks()))).toMatch(/(?:; \/[^;]+){4} and \d+ more\. /)
})
