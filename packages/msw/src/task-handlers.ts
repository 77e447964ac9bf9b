import type { OperationId } from '@case-management/contract'
import type { HttpHandler } from 'msw'
import type { Answers } from './answer.ts'
import { taskHandler, type HandlerOptions } from './task-handler.ts'

type AnswersById = { [Id in OperationId]?: Answers<Id> | undefined }

/**
 * How each operation answers; see {@link taskHandler} for the defaults.
 *
 * @example
 * ```ts
 * import { taskHandlers, type TaskHandlersOptions } from '@case-management/msw'
 *
 * const offline: TaskHandlersOptions = { getTasks: { networkError: true }, updateTask: { networkError: true } }
 * server.use(...taskHandlers(offline))
 * const failure = await client.getTasks({}, { retries: 0 }).catch((error: Error) => error.name)
 * console.log(failure) // ConnectionError
 * ```
 */
export interface TaskHandlersOptions extends HandlerOptions, AnswersById {}

/**
 * MSW handlers for every operation of the contract, for `setupServer` of `msw/node` or `setupWorker` of `msw/browser`.
 *
 * @throws TypeError when the contract has no example of a given name; the message lists those it has.
 *
 * @example
 * ```ts
 * import { taskHandlers } from '@case-management/msw'
 * import { setupServer } from 'msw/node'
 *
 * const server = setupServer(...taskHandlers({ getTasks: { example: 'last-page' } }))
 * server.listen()
 * console.log((await client.getTasks()).results.length) // 1
 * server.close()
 * ```
 */
export function taskHandlers(options: TaskHandlersOptions = {}): HttpHandler[] {
  const { host, allowInsecureHost, onRequest, getTasks, updateTask } = options
  const common = { host, allowInsecureHost, onRequest }
  const handlers = {
    getTasks: taskHandler('getTasks', getTasks, common),
    updateTask: taskHandler('updateTask', updateTask, common),
  } satisfies Record<OperationId, HttpHandler>
  return Object.values(handlers)
}
