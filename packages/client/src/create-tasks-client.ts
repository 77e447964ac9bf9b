import { calls } from '@case-management/contract'
import type { CallOptions, ClientOptions } from './options.ts'
import { lazyRawClient, type RawClient } from './raw.ts'
import type { Task, TaskFilter, TaskPage, TaskUpdate } from './task-types.ts'
import { taskList, type ListOptions, type TaskList } from './task-list.ts'
import { tasksCall, type TasksCall } from './tasks-call.ts'
import { transportOf } from './transport.ts'
import { typedCall } from './typed-call.ts'

/**
 * The task API of one stream. Make one and keep it; it holds no connection and needs no closing.
 *
 * @example
 * ```ts
 * import type { TasksClient } from '@case-management/client'
 *
 * async function newest(tasks: TasksClient): Promise<string | undefined> {
 *   const { results } = await tasks.getTasks({ limit: 1 })
 *   return results[0]?.name
 * }
 * console.log(await newest(client))
 * ```
 */
export interface TasksClient {
  /** Account of the tasks, as it was given. With `streamId` it tells apart what a cache keeps of several clients. */
  readonly accountId: string
  /** Stream of the tasks, as it was given. */
  readonly streamId: string
  /**
   * Finds tasks, and gives one page of them: the first 50 without `skip` and `limit`.
   *
   * @param filter - which tasks, in which order; all, newest first, when absent.
   * @param options - limits, headers and signal of this call.
   * @throws TasksError: one of its classes for each way to fail. What cannot be sent (a header, a limit such as
   *   `timeout: -1`, a value that JSON would write as another one, such as `NaN`) is a ValidationError with `attempts` 0.
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
   * @param taskId - `_id` of the task. One that would lead to another path, such as `..`, is a ValidationError.
   * @param changes - the keys to change; `null` clears one, `{}` changes nothing.
   * @param options - limits, headers and signal of this call.
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
  /**
   * Finds tasks, and gives all of them, page by page while they are used. Nothing is sent before.
   *
   * @param filter - which tasks, in which order; `limit` is the size of a page, `skip` where to begin.
   * @param options - those of each call, and how far to read.
   * @throws TasksError while it is read, as `getTasks` does.
   *
   * @example
   * ```ts
   * for await (const task of client.tasks({ unresolved: true }, { readAhead: true })) console.log(task.name)
   * ```
   */
  tasks(filter?: TaskFilter, options?: ListOptions): TaskList
  /**
   * The same API as an openapi-fetch client, which gives `{ data, error, response }` for any status.
   * Token, account, stream, retries, middleware and hooks are those of this client; `validate` does not see its calls.
   *
   * `error` is what the host said: the errors of the contract, or the text of a gateway. Its type is the same for each status;
   * `response.status` tells which one it was.
   *
   * @throws TasksError when no answer came, a refusal came without a body, a path parameter would lead to another path,
   *   JSON would write a value of the body as another one, or a good status came with what is no data (a RateLimitError when it says so, or an UnexpectedAnswerError);
   *   and what openapi-fetch throws of its own, a TypeError, for a header that cannot be written.
   *
   * @example
   * ```ts
   * const { data, error } = await client.raw.POST('/caseManagement/api/public/analytics/{streamId}/getTasks', {
   *   body: { limit: 1 },
   * })
   * console.log(data?.totalResults ?? error?.errors)
   * ```
   */
  readonly raw: RawClient
}

/**
 * Makes a client for the tasks of one stream. It sends nothing yet.
 *
 * @throws TypeError when an option is missing or cannot be, such as `timeout: -1` or a header with a line break.
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
  const transport = transportOf(options)
  const { accountId, streamId } = options
  const getTasks: TasksClient['getTasks'] = (filter = {}, callOptions) =>
    tasksCall(typedCall(transport, calls.getTasks, { streamId }, filter, callOptions))
  return {
    accountId,
    streamId,
    getTasks,
    tasks: (filter = {}, listOptions) => taskList(getTasks, filter, listOptions),
    updateTask: (taskId, changes, callOptions) =>
      tasksCall(typedCall(transport, calls.updateTask, { streamId, taskId }, changes, callOptions)),
    raw: lazyRawClient(transport),
  }
}
