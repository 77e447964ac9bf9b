import type { OperationId, operations, OperationTypes } from '@case-management/contract'
import type { examples } from '@case-management/contract/examples'

type Responses<Id extends OperationId> = (typeof examples)[Id]['responses']
type Success = `2${string}`
type ContentType<Id extends OperationId> = (typeof operations)[Id]['contentType']
type Descriptors = (typeof operations)[OperationId]['responses']

/** Name of an example of a successful answer, such as `'last-page'`. */
export type ExampleName<Id extends OperationId> = {
  [Status in keyof Responses<Id>]: Status extends Success ? keyof Responses<Id>[Status] & string : never
}[keyof Responses<Id>]

/** Name of a documented error, such as `'rate-limit-minute'`. */
export type ErrorName<Id extends OperationId> = {
  [Status in keyof Responses<Id>]: Status extends Success ? never : keyof Responses<Id>[Status] & string
}[keyof Responses<Id>]

/** Name of a header that the contract gives to any answer, such as `'Retry-After'`. */
export type HeaderName = {
  [Status in keyof Descriptors]: Descriptors[Status]['headers'][number]
}[keyof Descriptors]

/** Path parameters of an operation by name, such as `taskId`. */
export type PathParameters<Id extends OperationId> = Record<
  (typeof operations)[Id]['pathParameters'][number],
  string
>

/** Body of an operation's request. */
export type RequestBody<Id extends OperationId> =
  OperationTypes[Id]['requestBody']['content'][ContentType<Id>]

/** Body of an operation's successful answer. */
export type ResponseBody<Id extends OperationId> =
  OperationTypes[Id]['responses'][200]['content'][ContentType<Id>]
