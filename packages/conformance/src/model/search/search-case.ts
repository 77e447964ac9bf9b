import type { components } from '@case-management/contract'
import type { Dialect } from '@case-management/contract/questions'
import type { Task } from '../../check/task.ts'

type TaskFilter = components['schemas']['TaskFilter']

/** The body of a search, also with values that the contract refuses. */
export type SearchBody = Omit<TaskFilter, 'sortBy' | 'ETAlist' | 'customFields'> & {
  sortBy?: string | Record<string, 'asc' | 'desc'>
  ETAlist?: readonly string[]
  customFields?: readonly { lname: string; selectedValue: unknown }[]
}

/** What a search depends on beside its body. */
export interface SearchCase {
  dialect: Dialect
  /** The moment of the call, in epoch milliseconds. */
  now: number
  /** Minutes from the caller's local time to UTC. */
  offset: number
  /** The user whom the token names. */
  subject: string | undefined
  /** The tasks that are known. */
  tasks: readonly Task[]
}

/** Whether a task is found. */
export type Condition = (task: Task) => boolean

/** What a search is expected to do. */
export type Expected = Condition | 'refused'

/** A key of a search that decides which tasks it finds. */
export type FilterKey = Exclude<keyof TaskFilter, 'skip' | 'limit' | 'sortBy' | 'selectedColumns'>
