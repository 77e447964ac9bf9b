import type { OperationId } from '@case-management/contract'
import type {
  ErrorName,
  ExampleName,
  HeaderName,
  PathParameters,
  RequestBody,
  ResponseBody,
} from './contract-types.ts'

/** What a handler answers: an example, a documented error, or a body of your own. */
export type Answer<Id extends OperationId> = {
  /** Headers beside or instead of the documented ones that every answer has, such as `{ 'Retry-After': '0' }`. */
  headers?: { [Name in HeaderName]?: string }
} & (
  | {
      /** Name of a successful example of the contract, answered as it stands, whatever the request asks for. */
      example: ExampleName<Id>
      error?: never
      body?: never
    }
  | {
      /** Name of a documented error; its status and headers come with it. */
      error: ErrorName<Id>
      example?: never
      body?: never
    }
  | {
      /** A whole body for a successful answer. */
      body: ResponseBody<Id>
      example?: never
      error?: never
    }
)

/** What a resolver is told of the request. */
export interface RequestInfo<Id extends OperationId> {
  /** Path parameters, decoded. */
  params: PathParameters<Id>
  /** Body of the request. It is not validated: the type says what a client of this contract sends. */
  body: RequestBody<Id>
  /** The request, with its body still to be read. */
  request: Request
}

/**
 * Finds the answer to a request: an {@link Answer}, any `Response` (such as `HttpResponse.error()` for a broken
 * connection), or nothing, which leaves the request to the next handler that matches.
 *
 * @example
 * ```ts
 * import type { Resolver } from '@case-management/msw'
 *
 * const pageByPage: Resolver<'getTasks'> = ({ body }) => ({ example: body.skip ? 'last-page' : 'first-page' })
 * ```
 */
export type Resolver<Id extends OperationId> = (
  info: RequestInfo<Id>,
) => Answer<Id> | Response | undefined | Promise<Answer<Id> | Response | undefined>
