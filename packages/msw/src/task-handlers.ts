import type { OperationId } from '@case-management/contract'
import type { HttpHandler } from 'msw'
import type { Answer, Resolver } from './answer.ts'
import { taskHandler, type HandlerOptions } from './task-handler.ts'

type Answers = { [Id in OperationId]?: Answer<Id> | Resolver<Id> | undefined }

/** How each operation answers; see {@link taskHandler} for what it does when absent. */
export interface TaskHandlersOptions extends HandlerOptions, Answers {}

/**
 * MSW handlers of every operation of the contract.
 *
 * @throws TypeError when the contract has no example of a name given.
 *
 * @example
 * ```ts
 * import { taskHandlers } from '@case-management/msw'
 * import { setupServer } from 'msw/node'
 *
 * const server = setupServer(...taskHandlers({ getTasks: { example: 'last-page' } }))
 * server.listen()
 * ```
 */
export function taskHandlers({ host, getTasks, updateTask }: TaskHandlersOptions = {}): HttpHandler[] {
  const handlers = {
    getTasks: taskHandler('getTasks', getTasks, { host }),
    updateTask: taskHandler('updateTask', updateTask, { host }),
  } satisfies Record<OperationId, HttpHandler>
  return Object.values(handlers)
}
