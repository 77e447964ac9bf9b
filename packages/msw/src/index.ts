/**
 * Typed MSW handlers for the Case Management task API, which answer with the examples of its contract.
 *
 * @packageDocumentation
 */
export type { Answer, Answers, RequestInfo, Resolver, TaskRequest } from './answer.ts'
export type {
  ErrorName,
  ExampleName,
  HeaderName,
  PathParameters,
  RequestBody,
  ResponseBody,
} from './contract-types.ts'
export { pagesOf } from './pages-of.ts'
export { taskHandler, type HandlerOptions, type TaskHandlerOptions } from './task-handler.ts'
export { taskHandlers, type TaskHandlersOptions } from './task-handlers.ts'
