import { expectTypeOf, test } from 'vitest'
import {
  createTasksClient,
  isTasksError,
  type Hooks,
  type RateLimitError,
  type Task,
  type TaskFilter,
  type TaskPage,
  type TasksClient,
  type TasksError,
  type TaskUpdate,
} from '@case-management/client'

// Never called: the compiler is what is tested, and `pnpm types` fails when a line below no longer does what it says.
declare const client: TasksClient

test('calls give the types of the contract', () => {
  expectTypeOf<TasksClient['getTasks']>().returns.resolves.toEqualTypeOf<TaskPage>()
  expectTypeOf<TasksClient['updateTask']>().returns.resolves.toEqualTypeOf<Task>()
  expectTypeOf<TaskPage['results']>().toEqualTypeOf<Task[]>()
  expectTypeOf<Task['dueDate']>().toEqualTypeOf<number | null | undefined>()
  expectTypeOf<Task['_id']>().toEqualTypeOf<string>()
})

test('a wrong filter is a compile error', () => {
  expectTypeOf(() => [
    client.getTasks({ limit: 10, sortBy: { dueDate: 'desc' }, ETAlist: ['overdue'] }),
    client.getTasks({ sortBy: 'createdDate' }),
    // @ts-expect-error -- a key that the contract does not have
    client.getTasks({ limits: 10 }),
    // @ts-expect-error -- a number, not a text
    client.getTasks({ limit: '10' }),
    // @ts-expect-error -- a list, not a text
    client.getTasks({ status: 'Open' }),
    // @ts-expect-error -- the request's set of buckets is closed
    client.getTasks({ ETAlist: ['late'] }),
    // @ts-expect-error -- no such direction
    client.getTasks({ sortBy: { dueDate: 'down' } }),
    // @ts-expect-error -- no such key to sort by
    client.getTasks({ sortBy: 'refId' }),
    // @ts-expect-error -- no such column
    client.getTasks({ selectedColumns: ['title'] }),
  ]).toBeFunction()
})

test('a wrong update is a compile error', () => {
  expectTypeOf(() => [
    client.updateTask('ti-1', { name: 'Call back', dueDate: 1, priority: null, status: { name: 'Closed' } }),
    // @ts-expect-error -- the changes are missing
    client.updateTask('ti-1'),
    // @ts-expect-error -- a key that the contract does not have
    client.updateTask('ti-1', { title: 'Call back' }),
    // @ts-expect-error -- milliseconds, not a text
    client.updateTask('ti-1', { dueDate: '2025-06-06T12:30:00.000Z' }),
    // @ts-expect-error -- a name cannot be cleared
    client.updateTask('ti-1', { name: null }),
    // @ts-expect-error -- an object, not a name
    client.updateTask('ti-1', { status: 'Closed' }),
  ]).toBeFunction()
})

test('wrong options are a compile error', () => {
  const given = { host: 'platform.kore.ai', accountId: 'a', streamId: 'st-1' }
  expectTypeOf(() => [
    createTasksClient({ ...given, auth: 'a-token' }),
    createTasksClient({ ...given, auth: () => 'a-token', timeout: 1, retries: 0 }),
    createTasksClient({ ...given, auth: { appId: 'cs-1', clientSecret: 's', sub: 'u-1' } }),
    // @ts-expect-error -- auth is missing
    createTasksClient(given),
    // @ts-expect-error -- the secret is missing
    createTasksClient({ ...given, auth: { appId: 'cs-1' } }),
    // @ts-expect-error -- no such option
    createTasksClient({ ...given, auth: 'a-token', retry: 3 }),
    // @ts-expect-error -- no such option of a call
    client.getTasks({}, { abort: new AbortController().signal }),
  ]).toBeFunction()
})

test('a hook gives anything or nothing, but no promise, which nobody would wait for', () => {
  const seen: unknown[] = []
  const hooks: Hooks[] = [
    { onRequest: ({ attempt }) => console.log(attempt) },
    { onRequest: (event) => seen.push(event) },
    { onRequest: ({ operation, attempt }) => new Map().set(operation, attempt) },
    { onRetry: () => null },
    { onRequest: ({ attempt, request }) => attempt > 1 && seen.push(request) },
    {
      onError({ error }) {
        if (error.status === undefined) return
        throw error
      },
    },
    // @ts-expect-error -- asynchronous
    { onRequest: async () => console.log('asked') },
    // @ts-expect-error -- a promise
    { onResponse: () => Promise.resolve() },
    // @ts-expect-error -- sometimes a promise
    { onRetry: ({ attempt }) => (attempt > 1 ? Promise.resolve() : undefined) },
    // @ts-expect-error -- asynchronous
    { onError: async ({ error }) => void seen.push(error) },
  ]
  expectTypeOf(hooks).toExtend<readonly Hooks[]>()
})

test('names are open, and an editor still knows the usual ones', () => {
  expectTypeOf<'In Progress'>().toExtend<NonNullable<Task['status']>['name']>()
  expectTypeOf<'Waiting for parts'>().toExtend<NonNullable<Task['status']>['name']>()
  expectTypeOf<'Waiting for parts'>().toExtend<NonNullable<TaskFilter['status']>[number]>()
  // A closed set of names would not take any text, and plain text would not tell the names.
  expectTypeOf<string>().toExtend<NonNullable<Task['status']>['name']>()
  expectTypeOf<NonNullable<Task['status']>['name']>().not.toEqualTypeOf<string>()
})

test('a record can be sent back as an update', () => {
  expectTypeOf<Pick<Task, 'name' | 'tags' | 'status' | 'priority' | 'dueDate'>>().toExtend<TaskUpdate>()
})

test('a guard narrows to the class that it names', () => {
  const error: unknown = undefined
  if (isTasksError(error, 'RateLimitError')) expectTypeOf(error).toEqualTypeOf<RateLimitError>()
  if (isTasksError(error)) expectTypeOf(error).toEqualTypeOf<TasksError>()
  expectTypeOf(error).toBeUnknown()
  // @ts-expect-error -- no such class
  isTasksError(error, 'NetworkError')
})

test('headers of an answer are typed', () => {
  expectTypeOf<Awaited<ReturnType<ReturnType<TasksClient['getTasks']>['withResponse']>>>()
    .toHaveProperty('headers')
    .toEqualTypeOf<{ 'X-Request-Id'?: string }>()
})
