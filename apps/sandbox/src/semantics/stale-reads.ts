import type { Dialect } from '@case-management/contract/questions'
import type { Scope, Task } from '../model.ts'

/** How many records are kept that searches still show as they were. */
const capacity = 10_000

/** What searches show of tasks that were just updated, on a host whose searches lag behind. */
export class StaleReads {
  readonly #lag: number
  readonly #before = new Map<string, { task: Task; until: number }>()

  constructor({ 'read-after-write': answer }: Dialect) {
    this.#lag = answer.answer === 'within' ? answer.value : 0
  }

  /** Whether searches lag behind at all. */
  get areShown(): boolean {
    return this.#lag > 0
  }

  /** Notes what a task was before an update. */
  note(scope: Scope, before: Task, now = Date.now()): void {
    if (this.#lag === 0) return
    const key = keyOf(scope, before)
    const known = this.#before.get(key)
    if (known !== undefined && now < known.until) return
    const oldest = this.#before.keys().next().value
    if (this.#before.size === capacity && oldest !== undefined) this.#before.delete(oldest)
    this.#before.set(key, { task: before, until: now + this.#lag })
  }

  /** The task as a search shows it: itself, or what it was before an update. */
  shown(scope: Scope, task: Task, now = Date.now()): Task {
    if (this.#before.size === 0) return task
    const before = this.#before.get(keyOf(scope, task))
    return before !== undefined && now < before.until ? before.task : task
  }
}

function keyOf({ accountId, streamId }: Scope, { _id }: Task): string {
  return `${accountId}/${streamId}/${_id}`
}
