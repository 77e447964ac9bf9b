import type { components, OperationTypes } from '@case-management/contract'

type Schemas = components['schemas']
type StatusSchema = Schemas['Status']
type PrioritySchema = Schemas['Priority']
type StatusInput = Schemas['StatusInput']
type PriorityInput = NonNullable<Schemas['PriorityInput']>

/**
 * Names that are known, and room for those that an account made itself.
 * An editor offers the known ones, and any other text is legal.
 */
export type OpenName<Known extends string> = Known | (string & {})

/**
 * Names of the statuses that every account has. An account may have more: those show in its tasks only.
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
 * Names of the priorities that every account has, the most urgent first. An account may have more.
 *
 * @example
 * ```ts
 * import { priorityNames } from '@case-management/client'
 *
 * console.log(priorityNames.join(', '))
 * ```
 */
export const priorityNames = ['Critical', 'High', 'Medium', 'Low'] as const

/** Name of a status: one that every account has, or one that the account made. */
export type StatusName = OpenName<(typeof statusNames)[number]>

/** Name of a priority: one that every account has, or one that the account made. */
export type PriorityName = OpenName<(typeof priorityNames)[number]>

/** Status of a task. Its `_id` differs from account to account. */
export interface TaskStatus extends StatusSchema {
  name: StatusName
}

/** Priority of a task. Its `_id` differs from account to account. */
export interface TaskPriority extends PrioritySchema {
  name: PriorityName
}

/**
 * A task as the host gives it.
 *
 * `createdAt` and `updatedAt` are ISO 8601 text in UTC, `dueDate` is milliseconds since 1970,
 * `ETA` is the same moment as ISO text or `""`: see {@link dueDateOf}.
 */
export interface Task extends Omit<Schemas['Task'], 'status' | 'priority'> {
  /** Where the work on the task stands. */
  status?: TaskStatus
  /** How urgent the task is. */
  priority?: TaskPriority
}

/** One page of tasks, with the numbers of the whole result. */
export interface TaskPage extends Omit<Schemas['TaskPage'], 'results'> {
  /** The tasks of this page in the order asked for, at most `limit`. */
  results: Task[]
}

/**
 * Which tasks to find, in which order, and which page of them. Every key is optional; `{}` finds all.
 * Filters combine with AND, the values inside one list with OR. `false`, `""` and `[]` mean "no filter".
 */
export interface TaskFilter extends Omit<Schemas['TaskFilter'], 'status' | 'priority'> {
  /**
   * Names of statuses. Case does not matter, nor whether words are parted by a space, a hyphen or an underscore.
   * `[]` means no filter. A name that no task has finds nothing.
   */
  status?: StatusName[]
  /** Names of priorities, compared as those of statuses are. `[]` means no filter. */
  priority?: PriorityName[]
}

/** A status to give to a task. */
export interface TaskStatusChange extends StatusInput {
  name: StatusName
}

/** A priority to give to a task. */
export interface TaskPriorityChange extends PriorityInput {
  name: PriorityName
}

/**
 * Changes to a task. A key that is left out keeps its value, lists and objects are replaced whole,
 * `null` clears a key where the type allows it, and `{}` changes nothing.
 */
export interface TaskUpdate extends Omit<Schemas['TaskUpdate'], 'status' | 'priority'> {
  /** The new status, replaced whole: the object of another record, or its name alone. */
  status?: TaskStatusChange
  /** The new priority, replaced whole: the object of another record, or its name alone. `null` clears it. */
  priority?: TaskPriorityChange | null
}

/**
 * Request headers that the contract knows beside the required ones, all optional.
 * `X-Timezone-Offset` (minutes, as `new Date().getTimezoneOffset()` gives them) decides where "today" begins.
 */
export type TaskHeaders = Omit<OperationTypes['getTasks']['parameters']['header'], 'accountId'>
