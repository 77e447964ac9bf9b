import { calls } from '@case-management/contract'
import type { CallOptions, ClientOptions } from './options.ts'
import { lazyRawClient, type RawClient } from './raw.ts'
import type { Task, TaskFilter, TaskPage, TaskUpdate } from './task-types.ts'
import { taskList, type ListOptions, type TaskList } from './task-list.ts'
import { tasksCall, type TasksCall } from './tasks-call.ts'
import { transportOf } from './transport.ts'
import { typedCall } from './typed-call.ts'

/**
 * The task API of one stream. Create one and reuse it: it holds no connection and needs no cleanup.
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
  /** The account, as passed to the client. Together with `streamId` it identifies the client in a shared cache. */
  readonly accountId: string
  /** The stream, as passed to the client. */
  readonly streamId: string
  /**
   * Finds tasks and returns one page of them: the first 50 unless `skip` or `limit` is set.
   *
   * @param filter - which tasks, in which order; defaults to all, newest first.
   * @param options - limits, headers and signal of this call.
   * @throws TasksError: one of its classes for each way to fail. Input that cannot be sent (an invalid header, a
   *   limit such as `timeout: -1`, a value that JSON would change) is a ValidationError with 0 `attempts`.
   *
   * @example
   * ```ts
   * const page = await client.getTasks({ unassigned: true, priority: ['Critical'], limit: 10 })
   * for (const task of page.results) console.log(task.refId, task.name)
   * ```
   */
  getTasks(filter?: TaskFilter, options?: CallOptions): TasksCall<TaskPage>
  /**
   * Changes the given keys of a task, leaves the others alone, and returns the whole updated record.
   *
   * @param taskId - `_id` of the task. One that would change the path, such as `..`, is a ValidationError.
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
   * Finds tasks and iterates over all of them, fetching pages as needed. Sends nothing until iterated.
   *
   * @param filter - which tasks, in which order; `limit` is the page size, `skip` where to start.
   * @param options - options for each call, and how far to read.
   * @throws TasksError during iteration, as `getTasks` does.
   *
   * @example
   * ```ts
   * for await (const task of client.tasks({ unresolved: true }, { readAhead: true })) console.log(task.name)
   * ```
   */
  tasks(filter?: TaskFilter, options?: ListOptions): TaskList
  /**
   * The same API as an openapi-fetch client, which returns `{ data, error, response }` for any status.
   * Token, account, stream, retries, middleware and hooks are those of this client; `validate` does not run.
   *
   * `error` is the body of the refusal: the contract's errors, or a gateway's text. Its type is the same for all
   * statuses; check `response.status` to tell them apart.
   *
   * @throws TasksError when no answer arrived, a refusal had no body, a path parameter would change the path, JSON
   *   would change a value of the body, or a successful status had no valid data (a RateLimitError if it
   *   reports one, otherwise an UnexpectedAnswerError). openapi-fetch itself throws a TypeError for an invalid header.
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
 * Creates a client for the tasks of one stream. It sends nothing until it is called.
 *
 * @throws TypeError when an option is missing or invalid, such as `timeout: -1` or a header with a line break.
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
