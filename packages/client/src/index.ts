/**
 * The client of the Case Management task API.
 *
 * @packageDocumentation
 */
export type { AnswerHeaders } from './answer-headers.ts'
export { createTasksClient, type TasksClient } from './create-tasks-client.ts'
export { createdOn, dueDateOf, dueOn } from './dates.ts'
export { AbortError } from './errors/abort-error.ts'
export { AuthenticationError } from './errors/authentication-error.ts'
export { ConnectionError } from './errors/connection-error.ts'
export { isTasksError, type TasksErrors } from './errors/is-tasks-error.ts'
export { NotFoundError } from './errors/not-found-error.ts'
export { PermissionError } from './errors/permission-error.ts'
export { RateLimitError } from './errors/rate-limit-error.ts'
export { ServerError } from './errors/server-error.ts'
export { TasksError, type ErrorFacts } from './errors/tasks-error.ts'
export { TimeoutError } from './errors/timeout-error.ts'
export { UnexpectedAnswerError } from './errors/unexpected-answer-error.ts'
export { ValidationError } from './errors/validation-error.ts'
export type { ErrorEvent, Hooks, RequestEvent, ResponseEvent, RetryEvent } from './hooks.ts'
export type { Middleware, MiddlewareContext } from './middleware.ts'
export type { CallOptions, Checked, ClientOptions, Limits, RequestHeaders, Validate } from './options.ts'
export type { Credentials } from './credentials.ts'
export { priorityNames, statusNames } from './task-types.ts'
export type {
  OpenName,
  PriorityName,
  StatusName,
  Task,
  TaskFilter,
  TaskHeaders,
  TaskPage,
  TaskPriority,
  TaskPriorityChange,
  TaskStatus,
  TaskStatusChange,
  TaskUpdate,
} from './task-types.ts'
export type { ListOptions, TaskList } from './task-list.ts'
export type { RawClient, RawPaths } from './raw.ts'
export type { TasksCall, WithResponse } from './tasks-call.ts'
export type { Auth, TokenRequest, TokenSource } from './token-source.ts'
