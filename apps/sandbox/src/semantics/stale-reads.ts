import type { Dialect } from '@case-management/contract/questions'
import type { Scope } from '../model.ts'

/** How many records are kept that searches still show as they were. */
const capacity = 10_000

/** What searches show of tasks that were just updated, on a host whose searches lag behind. */
export class StaleReads {
  readonly #lag: number
  readonly #before = new Map<string, { record: string; until: number }>()

  constructor({ 'read-after-write': answer }: Dialect) {
    this.#lag = answer.answer === 'within' ? answer.value : 0
  }

  /** Whether searches lag behind at all. */
  get areShown(): boolean {
    return this.#lag > 0
  }

  /** Notes what a record was before an update. */
  note(scope: Scope, before: string, now = Date.now()): void {
    if (this.#lag === 0) return
    const key = keyOf(scope, before)
    const known = this.#before.get(key)
    if (known !== undefined && now < known.until) return
    const oldest = this.#before.keys().next().value
    if (this.#before.size === capacity && oldest !== undefined) this.#before.delete(oldest)
    this.#before.set(key, { record: before, until: now + this.#lag })
  }

  /** The record as a search shows it. */
  shown(scope: Scope, record: string, now = Date.now()): string {
    if (this.#before.size === 0) return record
    const before = this.#before.get(keyOf(scope, record))
    return before !== undefined && now < before.until ? before.record : record
  }
}

function keyOf({ accountId, streamId }: Scope, record: string): string {
  const { _id }: { _id: string } = JSON.parse(record)
  return `${accountId}/${streamId}/${_id}`
}
