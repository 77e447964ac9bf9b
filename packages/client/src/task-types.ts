import type { components, OperationTypes } from '@case-management/contract'

type Schemas = components['schemas']
type StatusSchema = Schemas['Status']
type PrioritySchema = Schemas['Priority']
type StatusInput = Schemas['StatusInput']
type PriorityInput = NonNullable<Schemas['PriorityInput']>

/**
 * Known names, open to those that an account defines itself.
 * An editor suggests the known ones, and any other string is accepted.
 *
 * @example
 * ```ts
 * import type { OpenName } from '@case-management/client'
 *
 * const channels: OpenName<'chat' | 'email'>[] = ['email', 'a channel of our own']
 * console.log((await client.getTasks({ channel: channels })).totalResults)
 * ```
 */
export type OpenName<Known extends string> = Known | (string & {})

/**
 * Names of the statuses that every account has. An account may define more, which only its tasks reveal.
 *
 * @example
 * ```ts
 * import { statusNames } from '@case-management/client'
 *
 * console.log(statusNames.join(', '))
 * ```
 */
export const statusNames = ['Open', 'In Progress', 'On Hold', 'Resolved', 'Closed'] as const

/**
 * Names of the priorities that every account has, most urgent first. An account may define more.
 *
 * @example
 * ```ts
 * import { priorityNames } from '@case-management/client'
 *
 * console.log(priorityNames.join(', '))
 * ```
 */
export const priorityNames = ['Critical', 'High', 'Medium', 'Low'] as const

/**
 * Name of a status: one that every account has, or one that the account defines.
 * Open in requests too, because the contract accepts any string there: an account can have its own statuses.
 *
 * @example
 * ```ts
 * import type { StatusName } from '@case-management/client'
 *
 * const waiting: StatusName[] = ['On Hold', 'Waiting for parts']
 * console.log((await client.getTasks({ status: waiting })).totalResults)
 * ```
 */
export type StatusName = OpenName<(typeof statusNames)[number]>

/**
 * Name of a priority: one that every account has, or one that the account defines.
 * Open in requests too, like {@link StatusName}.
 *
 * @example
 * ```ts
 * import type { PriorityName } from '@case-management/client'
 *
 * const urgent: PriorityName[] = ['Critical', 'High']
 * console.log((await client.getTasks({ priority: urgent })).totalResults)
 * ```
 */
export type PriorityName = OpenName<(typeof priorityNames)[number]>

/**
 * Status of a task. Its `_id` differs from account to account.
 *
 * @example
 * ```ts
 * import type { TaskStatus } from '@case-management/client'
 *
 * const label = (status: TaskStatus | undefined) => status?.name ?? 'no status'
 * for (const task of (await client.getTasks({ limit: 3 })).results) console.log(label(task.status))
 * ```
 */
export interface TaskStatus extends StatusSchema {
  /** Display name. */
  name: StatusName
}

/**
 * Priority of a task. Its `_id` differs from account to account.
 *
 * @example
 * ```ts
 * import type { TaskPriority } from '@case-management/client'
 *
 * const label = (priority: TaskPriority | undefined) => priority?.name ?? 'no priority'
 * for (const task of (await client.getTasks({ limit: 3 })).results) console.log(label(task.priority))
 * ```
 */
export interface TaskPriority extends PrioritySchema {
  /** Display name. */
  name: PriorityName
}

/**
 * A task as the host returns it.
 *
 * `createdAt` and `updatedAt` are ISO 8601 strings in UTC, `dueDate` is milliseconds since 1970,
 * `ETA` is the same moment as an ISO string or `""`: see `dueDateOf`.
 *
 * @example
 * ```ts
 * import { dueDateOf, type Task } from '@case-management/client'
 *
 * const isLate = (task: Task) => (dueDateOf(task) ?? new Date()) < new Date()
 * const { results } = await client.getTasks({ unresolved: true })
 * console.log(results.filter(isLate).length)
 * ```
 */
export interface Task extends Omit<Schemas['Task'], 'status' | 'priority'> {
  /** Progress of the work on the task. */
  status?: TaskStatus
  /** How urgent the task is. */
  priority?: TaskPriority
}

/**
 * One page of tasks, with the totals of the whole result.
 *
 * @example
 * ```ts
 * import type { TaskPage } from '@case-management/client'
 *
 * const summary = (page: TaskPage) => `${page.results.length} of ${page.totalResults}`
 * console.log(summary(await client.getTasks({ limit: 10 })))
 * ```
 */
export interface TaskPage extends Omit<Schemas['TaskPage'], 'results'> {
  /** The tasks of this page in the requested order, at most `limit`. */
  results: Task[]
}

/**
 * Which tasks to find, in which order, and which page of them. Every key is optional; `{}` finds all.
 * Filters combine with AND, the values of one list with OR. `false`, `""` and `[]` mean "no filter".
 *
 * @example
 * ```ts
 * import type { TaskFilter } from '@case-management/client'
 *
 * const late: TaskFilter = { unresolved: true, ETAlist: ['overdue'], sortBy: { dueDate: 'asc' }, limit: 20 }
 * console.log((await client.getTasks(late)).totalResults)
 * ```
 */
export interface TaskFilter extends Omit<Schemas['TaskFilter'], 'status' | 'priority'> {
  /**
   * Names of statuses. Case is ignored, and a space, a hyphen and an underscore are the same.
   * `[]` means no filter. A name that no task has matches nothing.
   */
  status?: StatusName[]
  /** Names of priorities, compared like those of statuses. `[]` means no filter. */
  priority?: PriorityName[]
}

/**
 * A status to set on a task.
 *
 * @example
 * ```ts
 * import type { TaskStatusChange } from '@case-management/client'
 *
 * const done: TaskStatusChange = { name: 'Resolved', statusCategory: 'resolved' }
 * console.log((await client.updateTask(taskId, { status: done })).status)
 * ```
 */
export interface TaskStatusChange extends StatusInput {
  /** Name of the status. */
  name: StatusName
}

/**
 * A priority to set on a task.
 *
 * @example
 * ```ts
 * import type { TaskPriorityChange } from '@case-management/client'
 *
 * const urgent: TaskPriorityChange = { name: 'Critical' }
 * console.log((await client.updateTask(taskId, { priority: urgent })).priority)
 * ```
 */
export interface TaskPriorityChange extends PriorityInput {
  /** Name of the priority. */
  name: PriorityName
}

/**
 * Changes to a task. Omitted keys keep their values, lists and objects are replaced whole,
 * `null` clears a key where the type allows it, and `{}` changes nothing. See `dueOn` for the due date.
 *
 * @example
 * ```ts
 * import { dueOn, type TaskUpdate } from '@case-management/client'
 *
 * const tomorrow = new Date(Date.now() + 86_400_000)
 * const changes: TaskUpdate = { name: 'Call back', desc: null, ...dueOn(tomorrow) }
 * console.log((await client.updateTask(taskId, changes)).updatedAt)
 * ```
 */
export interface TaskUpdate extends Omit<Schemas['TaskUpdate'], 'status' | 'priority'> {
  /** The new status, replaced whole: the object from another record, or just its name. */
  status?: TaskStatusChange
  /** The new priority, replaced whole: the object from another record, or just its name. `null` clears it. */
  priority?: TaskPriorityChange | null
}

/**
 * Optional request headers of the contract.
 * `X-Timezone-Offset` (minutes, as `new Date().getTimezoneOffset()` returns them) decides when "today" starts.
 *
 * @example
 * ```ts
 * import type { TaskHeaders } from '@case-management/client'
 *
 * const headers: TaskHeaders = { 'X-Timezone-Offset': -330, 'bot-language': 'en' }
 * console.log((await client.getTasks({ ETAlist: ['dueToday'] }, { headers })).totalResults)
 * ```
 */
export type TaskHeaders = Omit<OperationTypes['getTasks']['parameters']['header'], 'accountId'>
