import type { OperationId, operations, OperationTypes } from '@case-management/contract'
import type { examples } from '@case-management/contract/examples'

type Responses<Id extends OperationId> = (typeof examples)[Id]['responses']
type Success = `2${string}`
type ContentType<Id extends OperationId> = (typeof operations)[Id]['contentType']
type Descriptors = (typeof operations)[OperationId]['responses']

/**
 * Name of an example of a successful answer, such as `'last-page'`.
 *
 * @example
 * ```ts
 * import { taskHandler, type ExampleName } from '@case-management/msw'
 *
 * const names: ExampleName<'getTasks'>[] = ['first-page', 'last-page', 'empty']
 * for (const example of names) server.use(taskHandler('getTasks', { example }))
 * ```
 */
export type ExampleName<Id extends OperationId> = {
  [Status in keyof Responses<Id>]: Status extends Success ? keyof Responses<Id>[Status] & string : never
}[keyof Responses<Id>]

/**
 * Name of a documented error, such as `'rate-limit-minute'`.
 *
 * @example
 * ```ts
 * import { taskHandler, type ErrorName } from '@case-management/msw'
 *
 * const errors: ErrorName<'updateTask'>[] = ['invalid-token', 'invalid-task-id', 'unknown-key']
 * for (const error of errors) {
 *   server.use(taskHandler('updateTask', { error }))
 *   console.log(await client.updateTask('ti-1', { name: 'Call back' }).catch(({ status }) => status))
 * }
 * ```
 */
export type ErrorName<Id extends OperationId> = {
  [Status in keyof Responses<Id>]: Status extends Success ? never : keyof Responses<Id>[Status] & string
}[keyof Responses<Id>]

/**
 * Name of a header that the contract documents for any answer, such as `'Retry-After'`.
 *
 * @example
 * ```ts
 * import { taskHandler, type HeaderName } from '@case-management/msw'
 *
 * const headers: { [Name in HeaderName]?: string } = { 'X-Request-Id': 'request-1' }
 * server.use(taskHandler('getTasks', { example: 'empty', headers }))
 * console.log((await client.getTasks().withResponse()).requestId) // request-1
 * ```
 */
export type HeaderName = {
  [Status in keyof Descriptors]: Descriptors[Status]['headers'][number]
}[keyof Descriptors]

/**
 * Path parameters of an operation by name, such as `taskId`.
 *
 * @example
 * ```ts
 * import { taskHandler, type PathParameters } from '@case-management/msw'
 *
 * const isKnown = ({ taskId }: PathParameters<'updateTask'>) => taskId === 'ti-1'
 * server.use(
 *   taskHandler('updateTask', ({ params }) => (isKnown(params) ? { example: 'rename' } : { error: 'invalid-task-id' })),
 * )
 * console.log((await client.updateTask('ti-1', { name: 'Task Testing' })).name)
 * ```
 */
export type PathParameters<Id extends OperationId> = Record<
  (typeof operations)[Id]['pathParameters'][number],
  string
>

/**
 * Body of an operation's request: a filter, or the changes to a task.
 *
 * @example
 * ```ts
 * import { taskHandler, type RequestBody } from '@case-management/msw'
 *
 * const filters: RequestBody<'getTasks'>[] = []
 * server.use(taskHandler('getTasks', undefined, { onRequest: ({ body }) => filters.push(body) }))
 * await client.getTasks({ unassigned: true })
 * console.log(filters) // [ { unassigned: true } ]
 * ```
 */
export type RequestBody<Id extends OperationId> =
  OperationTypes[Id]['requestBody']['content'][ContentType<Id>]

/**
 * Body of an operation's successful answer: a page of tasks, or one task.
 *
 * @example
 * ```ts
 * import { taskHandler, type ResponseBody } from '@case-management/msw'
 *
 * const page: ResponseBody<'getTasks'> = {
 *   results: [task],
 *   page: 1,
 *   limit: 50,
 *   hasMore: false,
 *   totalPages: 1,
 *   totalResults: 1,
 * }
 * server.use(taskHandler('getTasks', { body: page }))
 * console.log((await client.getTasks()).results[0]?._id === task._id) // true
 * ```
 */
export type ResponseBody<Id extends OperationId> =
  OperationTypes[Id]['responses'][200]['content'][ContentType<Id>]
