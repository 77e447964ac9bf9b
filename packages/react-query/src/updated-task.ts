import type { Task, TaskUpdate } from '@case-management/client'
import { applyChanges } from './apply-changes.ts'

/** One update of a task. */
export interface Update {
  changes: TaskUpdate
  /** Whether the host has made it; one that failed is forgotten. */
  done: boolean
}

/**
 * A task with updates under way. What shows is always made anew, from what the host said last and the updates that
 * did not fail; so an update that fails leaves no trace, whatever came before it and after it.
 */
export class UpdatedTask {
  /** In the order in which they were made, which is the order in which they show. */
  #updates: Update[] = []
  /** The newest record that an update was answered with. */
  #answered: Task | undefined
  /** The record as it was read, by query. */
  readonly #read = new Map<string, Task>()

  get isSettled(): boolean {
    return this.#updates.length === 0
  }

  start(changes: TaskUpdate): Update {
    const update = { changes, done: false }
    this.#updates.push(update)
    return update
  }

  /** @param record - what the host answered with. Answers can come in another order than the updates were made. */
  succeed(update: Update, record: Task): void {
    update.done = true
    this.#answered = newer(this.#answered, record)
    this.#forgetEnded()
  }

  fail(update: Update): void {
    this.#updates = this.#updates.filter((other) => other !== update)
    this.#forgetEnded()
  }

  /** Takes note of what a query has read. */
  read(queryHash: string, record: Task): void {
    this.#read.set(queryHash, record)
  }

  /** What a query shall show, which holds this record now. */
  shownIn(queryHash: string, held: Task): Task {
    const read = this.#read.get(queryHash) ?? held
    if (this.isSettled) this.#read.delete(queryHash)
    else this.#read.set(queryHash, read)
    const known = this.#answered ? newer(read, this.#answered) : read
    return this.#updates.reduce((task, { changes }) => applyChanges(task, changes), known)
  }

  /** One that is done is in the answer, but has to show above an earlier one that is under way yet. */
  #forgetEnded(): void {
    const pending = this.#updates.findIndex(({ done }) => !done)
    this.#updates = pending === -1 ? [] : this.#updates.slice(pending)
  }
}

/** The newer of two records by `updatedAt`, which moves with each change; the second when that does not tell. */
function newer(one: Task | undefined, other: Task): Task {
  return one?.updatedAt !== undefined && other.updatedAt !== undefined && other.updatedAt < one.updatedAt
    ? one
    : other
}
