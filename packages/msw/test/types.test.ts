import type { components } from '@case-management/contract'
import type { Task, TaskPage } from '@case-management/client'
import type { setupWorker } from 'msw/browser'
import type { setupServer } from 'msw/node'
import { expectTypeOf, it } from 'vitest'
import {
  pagesOf,
  taskHandler,
  taskHandlers,
  type Answer,
  type Answers,
  type ErrorName,
  type ExampleName,
  type Resolver,
  type TaskRequest,
} from '../src/index.ts'

it('the names of examples and errors are those of the contract', () => {
  expectTypeOf<ExampleName<'getTasks'>>().toEqualTypeOf<
    'vendor-sample' | 'full-record' | 'first-page' | 'filtered' | 'empty' | 'last-page'
  >()
  expectTypeOf<'rate-limit-minute' | 'invalid-token'>().toExtend<ErrorName<'updateTask'>>()
  expectTypeOf<'rename'>().not.toExtend<ExampleName<'getTasks'>>()
  expectTypeOf<'rate-limit-minute'>().not.toExtend<ExampleName<'getTasks'>>()
  expectTypeOf<'empty'>().not.toExtend<ErrorName<'getTasks'>>()
})

it('an answer is exactly one of example, error and body', () => {
  expectTypeOf<{ example: 'empty' }>().toExtend<Answer<'getTasks'>>()
  expectTypeOf<{ error: 'internal-error' }>().toExtend<Answer<'getTasks'>>()
  expectTypeOf<{ example: 'empty'; error: 'internal-error' }>().not.toExtend<Answer<'getTasks'>>()
  expectTypeOf<{ headers: { 'Retry-After': '0' } }>().not.toExtend<Answer<'getTasks'>>()
  expectTypeOf<{ body: { results: [] } }>().not.toExtend<Answer<'getTasks'>>()
})

it('a broken connection is no example, error or body', () => {
  expectTypeOf<{ networkError: true; delay: 5 }>().toExtend<Answer<'getTasks'>>()
  expectTypeOf<{ networkError: true; example: 'empty' }>().not.toExtend<Answer<'getTasks'>>()
})

it('a list of answers has at least one, each of the operation', () => {
  expectTypeOf<readonly [{ error: 'internal-error' }, { example: 'empty' }]>().toExtend<Answers<'getTasks'>>()
  expectTypeOf<[]>().not.toExtend<Answers<'getTasks'>>()
  expectTypeOf<[{ example: 'rename' }]>().not.toExtend<Answers<'getTasks'>>()
})

it('the operation of a request tells the type of its body', () => {
  taskHandlers({
    onRequest: (request) => {
      expectTypeOf(request).toEqualTypeOf<TaskRequest>()
      if (request.operation === 'updateTask') {
        expectTypeOf(request.body).toEqualTypeOf<components['schemas']['TaskUpdate']>()
      }
    },
  })
  taskHandler('getTasks', undefined, {
    onRequest: ({ body }) => expectTypeOf(body).toEqualTypeOf<components['schemas']['TaskFilter']>(),
  })
})

it('tasks of the client can be given page by page', () => {
  expectTypeOf(pagesOf).parameter(0).toEqualTypeOf<readonly components['schemas']['Task'][]>()
  expectTypeOf<Task>().toExtend<components['schemas']['Task']>()
})

it('handlers are those that a server and a worker take', () => {
  const handlers = taskHandlers()
  expectTypeOf<typeof setupServer>().toBeCallableWith(...handlers)
  expectTypeOf<typeof setupWorker>().toBeCallableWith(...handlers)
})

it('a page of the client is a body that can be answered', () => {
  expectTypeOf<{ body: TaskPage }>().toExtend<Answer<'getTasks'>>()
})

it('headers are those of the contract', () => {
  expectTypeOf<{ example: 'empty'; headers: { 'Retry-After': '0' } }>().toExtend<Answer<'getTasks'>>()
  // @ts-expect-error a header that no answer is documented with
  taskHandler('getTasks', { example: 'empty', headers: { 'X-Other': '0' } })
})

it('a resolver gets the parameters and the body of its operation', () => {
  taskHandler('updateTask', ({ params, body }) => {
    expectTypeOf(params).toEqualTypeOf<Record<'streamId' | 'taskId', string>>()
    expectTypeOf(body).toEqualTypeOf<components['schemas']['TaskUpdate']>()
    return { example: 'rename' }
  })
  taskHandlers({
    getTasks: ({ params, body }) => {
      expectTypeOf(params).toEqualTypeOf<Record<'streamId', string>>()
      expectTypeOf(body).toEqualTypeOf<components['schemas']['TaskFilter']>()
      return undefined
    },
  })
})

it('a resolver may not answer with the example of another operation', () => {
  expectTypeOf(() => ({ example: 'rename' }) as const).not.toExtend<Resolver<'getTasks'>>()
  expectTypeOf(() => ({ example: 'rename' }) as const).toExtend<Resolver<'updateTask'>>()
})
