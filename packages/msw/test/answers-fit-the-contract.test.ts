import { operations, type OperationId } from '@case-management/contract'
import { examples } from '@case-management/contract/examples'
import openapi from '@case-management/contract/openapi.json' with { type: 'json' }
import { bodyValidators, type CompiledValidator } from '@case-management/contract/validators'
import { describe, expect, it } from 'vitest'
import { documentedAnswer, successStatus, type AnswerKind } from '../src/documented-answer.ts'
import { taskHandler, taskHandlers, type Answer } from '../src/index.ts'
import { intercept, streamId } from './support/task-server.ts'

const ids = Object.values(operations).map(({ id }) => id)
const named = ids.flatMap((id) =>
  Object.entries(examples[id].responses).flatMap(([status, bodies]) =>
    Object.keys(bodies).map((name) => ({
      id,
      status: Number(status),
      name,
      kind: status.startsWith('2') ? ('example' as const) : ('error' as const),
    })),
  ),
)

/** The names of the contract, which no type checker knows when they are read at run time. */
function answerNamed<Id extends OperationId>(id: Id, kind: AnswerKind, name: string): Answer<Id> {
  const answer = { [kind]: name }
  if (!isAnswer(id, kind, name, answer)) throw new Error(`unknown ${kind} ${name}`)
  return answer
}

function isAnswer<Id extends OperationId>(
  id: Id,
  kind: AnswerKind,
  name: string,
  _answer: object,
): _answer is Answer<Id> {
  return documentedAnswer(id, kind, name).status > 0
}

async function ask(id: OperationId): Promise<Response> {
  const { method, path, contentType } = operations[id]
  const url = `https://platform.example${path}`.replace('{streamId}', streamId).replace('{taskId}', 'ti-1')
  return fetch(url, { method, headers: { 'Content-Type': contentType }, body: '{}' })
}

describe.each(named)('the answer $name of $id', ({ id, status, name, kind }) => {
  it('is of its status, has its documented headers, and fits the schema of the contract', async () => {
    intercept(taskHandler(id, answerNamed(id, kind, name)))
    const response = await ask(id)
    const validators: Record<string, CompiledValidator<unknown>> = bodyValidators[id].responses
    const descriptor: Record<string, { headers: readonly string[] }> = operations[id].responses
    const body: unknown = await response.json()

    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe(operations[id].contentType)
    for (const header of descriptor[status]?.headers ?? ['none'])
      expect(response.headers.get(header)).toBeTruthy()
    expect([validators[status]?.(body), validators[status]?.errors]).toEqual([true, null])
  })
})

it('no name stands for two answers of an operation', () => {
  for (const id of ids) {
    const names = named.filter((answer) => answer.id === id).map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  }
})

it('an answer has only the headers that its status is documented with', async () => {
  intercept(...taskHandlers())
  const response = await ask('getTasks')
  expect(response.headers.get('retry-after')).toBeNull()
  expect(response.headers.get('allow')).toBeNull()
})

it('the values of the documented headers are those of the examples in the spec', async () => {
  const { RetryAfter, Allow } = openapi.components.headers
  intercept(
    taskHandler('getTasks', { error: 'rate-limit-hour' }),
    taskHandler('updateTask', { error: 'method-not-allowed' }),
  )
  const [limited, refused] = [await ask('getTasks'), await ask('updateTask')]
  expect(limited.headers.get('retry-after')).toBe(RetryAfter.examples.seconds.value)
  expect(refused.headers.get('allow')).toBe(Allow.example)
})

it('each answer carries a request id of its own', async () => {
  intercept(...taskHandlers())
  const requestIds = await Promise.all([ask('getTasks'), ask('getTasks')])
  const [first, second] = requestIds.map(({ headers }) => headers.get('x-request-id'))
  expect(first).not.toBe(second)
})

it('success has the only status from 200 to 299 of each operation', () => {
  expect(ids.map(successStatus)).toEqual([200, 200])
})

it('a name that the contract does not have is refused, with the names of its kind that it has', () => {
  expect(() => documentedAnswer('updateTask', 'example', 'renamed')).toThrow(
    'updateTask has no example "renamed": use one of rename, assign-queue, assign, set-due-date, clear',
  )
  expect(() => documentedAnswer('getTasks', 'error', 'rate-limit')).toThrow(
    /^getTasks has no error "rate-limit": use one of .*rate-limit-minute, (?!.*filtered)/,
  )
})

it('a name of the other kind is refused, with the way to write it', () => {
  expect(() => documentedAnswer('getTasks', 'example', 'rate-limit-minute')).toThrow(
    `getTasks has no example "rate-limit-minute": it is an error, so write { error: 'rate-limit-minute' }`,
  )
})
