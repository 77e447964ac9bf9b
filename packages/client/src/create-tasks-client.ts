import { operations, type paths } from '@case-management/contract'
import createClient from 'openapi-fetch'
import { baseUrlOf } from './base-url.ts'
import { ValidationError } from './errors/validation-error.ts'
import type { CallOptions, ClientOptions } from './options.ts'
import type { Task, TaskFilter, TaskPage, TaskUpdate } from './task-types.ts'
import { tasksCall, type TasksCall } from './tasks-call.ts'
import { transportOf } from './transport.ts'
import { typedCall } from './typed-call.ts'

/** The task API of one stream. Make one and keep it; it holds no connection and needs no closing. */
export interface TasksClient {
  /**
   * Finds tasks, and gives one page of them: the first 50 without `skip` and `limit`.
   *
   * @param filter - which tasks, in which order; all, newest first, when absent.
   * @throws TasksError: one of its classes for each way to fail.
   *
   * @example
   * ```ts
   * const page = await client.getTasks({ unassigned: true, priority: ['Critical'], limit: 10 })
   * for (const task of page.results) console.log(task.refId, task.name)
   * ```
   */
  getTasks(filter?: TaskFilter, options?: CallOptions): TasksCall<TaskPage>
  /**
   * Changes the named keys of a task, leaves the others as they are, and gives the whole record after the change.
   *
   * @param taskId - `_id` of the task.
   * @throws TasksError: one of its classes for each way to fail. After a ConnectionError, TimeoutError or AbortError
   *   the update may have been applied; to send it again leaves the same record.
   *
   * @example
   * ```ts
   * const task = await client.updateTask(taskId, { name: 'Call back', dueDate: Date.now() + 86_400_000 })
   * console.log(task.name, task.updatedAt)
   * ```
   */
  updateTask(taskId: string, changes: TaskUpdate, options?: CallOptions): TasksCall<Task>
}

/**
 * Makes a client for the tasks of one stream.
 *
 * @throws TypeError when an option is missing or cannot be.
 *
 * @example
 * ```ts
 * import { createTasksClient } from '@case-management/client'
 *
 * const client = createTasksClient({
 *   host: 'platform.kore.ai',
 *   accountId: '6639f7bd58c97ffac03bxxxx',
 *   streamId: 'st-084d3c5e-376a-559f-9987-a012bb2bxxxx',
 *   auth: { appId: 'cs-1e845b00', clientSecret: 'from a secret store' },
 * })
 * ```
 */
export function createTasksClient(options: ClientOptions): TasksClient {
  const { accountId, streamId, auth, validate } = options
  for (const [name, value] of Object.entries({ accountId, streamId, auth })) {
    if (!value) throw new TypeError(`${name} is missing: give it to createTasksClient`)
  }
  const transport = transportOf(options)
  const api = createClient<paths>({ baseUrl: baseUrlOf(options.host), headers: options.headers ?? {} })
  const header = { accountId }

  return {
    getTasks: (filter = {}, callOptions = {}) =>
      tasksCall(
        typedCall(transport, validate, operations.getTasks, filter, callOptions, (init) =>
          api.POST(operations.getTasks.path, {
            params: { header, path: { streamId } },
            body: filter,
            ...init,
          }),
        ),
      ),
    updateTask: (taskId, changes, callOptions = {}) =>
      tasksCall(
        typedCall(transport, validate, operations.updateTask, changes, callOptions, (init) => {
          // An identifier of dots would lead to another path; all else is encoded.
          if (/^\.{0,2}$/.test(taskId)) {
            const facts = { operation: operations.updateTask.id, attempts: 0 }
            throw new ValidationError(`taskId "${taskId}" is no identifier`, facts, ['taskId'])
          }
          const path = { streamId, taskId }
          return api.POST(operations.updateTask.path, { params: { header, path }, body: changes, ...init })
        }),
      ),
  }
}
