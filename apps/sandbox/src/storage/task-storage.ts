import type { components } from '@case-management/contract'

/** A task as the contract describes it. */
export type Task = components['schemas']['Task']

/** The stream of an account: nothing outside it is ever read or changed. */
export interface Scope {
  accountId: string
  streamId: string
}

/** A closed span of instants in epoch milliseconds; a missing end is open. */
export interface Span {
  from?: number
  to?: number
}

/** A field of `fields` and the value it must have, compared exactly; `null` is a field without a value (`null`, `""` or absent). */
export interface CustomFieldMatch {
  /** `lname` of the field, by `foldCase`. */
  lname: string
  selectedValue: string | number | boolean | null
}

/** Sortable columns; tasks without the value come last in either direction, ties go by `_id` ascending. */
export type SortField = 'createdAt' | 'updatedAt' | 'dueDate' | 'name'

/**
 * A filter in storage terms: all conditions hold (AND), within one list any does (OR).
 * An absent condition, an empty list and an empty text are no filter. Text has been normalised by `src/text/fold.ts`, which `index-row.ts` uses too.
 */
export interface TaskQuery {
  /** Substring of `name`, by `foldCase`. */
  nameContains?: string
  /** Status names, by `foldName`. */
  statuses?: readonly string[]
  /** Priority names, by `foldName`. */
  priorities?: readonly string[]
  /** An entry of `channel`, or `source`, by `foldCase`. */
  channels?: readonly string[]
  /** A queue's name or id in `queues`, by `foldCase`. */
  queues?: readonly string[]
  /** The current assignee's `agentId`, `aId` or name, by `foldCase`. */
  agents?: readonly string[]
  /** The current assignee's `agentId` or `aId`, exactly: "my tasks". */
  assignee?: string
  unassigned?: true
  /** Status category is neither resolved nor closed. */
  unresolved?: true
  /** A span without ends is no filter. */
  created?: Span
  /** Any of these spans holds the due date; a task without one matches none. */
  due?: readonly Span[]
  /** Any of these pairs matches, as inside every list. */
  customFields?: readonly CustomFieldMatch[]
  sort: { field: SortField; direction: 'asc' | 'desc' }
  skip: number
  limit: number
}

/** A page of records, and how many match in all. */
export interface TaskRows {
  /** Each the stored JSON text in UTF-8, as it is sent: to make a string of it would cost more than to find it. */
  records: Uint8Array<ArrayBuffer>[]
  total: number
}

/** What is stored of a whole scope or of everything, for snapshot and restore. */
export interface StoredTask extends Scope {
  record: string
}

/** Storage of tasks. Every implementation passes the same contract test (`test/storage`). */
export interface TaskStorage {
  /** Reads a page; records are returned as they were stored. */
  find(scope: Scope, query: TaskQuery): Promise<TaskRows>
  /** One record as text, or `undefined`. */
  get(scope: Scope, taskId: string): Promise<string | undefined>
  /**
   * Replaces a record with the result of `change`. Concurrent updates are applied one after the other and
   * committed together; the promise resolves only when the commit is on disk.
   *
   * @returns the new text, or `undefined` when the scope has no such task.
   */
  update(scope: Scope, taskId: string, change: (task: Task) => Task): Promise<string | undefined>
  /** Inserts or replaces tasks in one transaction. */
  insert(scope: Scope, tasks: Iterable<Task>): Promise<void>
  /** Removes a task. @returns whether the scope had it. */
  remove(scope: Scope, taskId: string): Promise<boolean>
  /** Number of tasks in the scope. */
  count(scope: Scope): Promise<number>
  /** Everything that is stored, in no particular order. */
  export(): AsyncIterable<StoredTask>
  /** Replaces everything, or everything in a scope, with these, in one transaction. */
  replace(tasks: Iterable<StoredTask>, scope?: Scope): Promise<void>
  close(): Promise<void>
}
