import type { SortField, TaskQuery } from '../task-storage.ts'
import type { SortedSlots } from './sorted-slots.ts'
import type { TaskIndex } from './task-index.ts'

/** So many blocks of an order are gone through in one step. */
const pace = 8

type Matches = (slot: number) => boolean

/**
 * The slots of a page, in order: those without the value that is sorted by come last in either direction, and ties go
 * by ascending id. It may be paused whenever it yields.
 *
 * @param total - how many tasks match.
 * @param matches - which tasks are shown; all when it is left out.
 * @param few - all that match, when they are few.
 */
export function* pageOf(
  index: TaskIndex,
  query: TaskQuery,
  total: number,
  matches?: Matches,
  few?: readonly number[],
): Generator<void, readonly number[]> {
  const { skip, limit, sort } = query
  if (skip >= total || limit === 0) return []
  if (few) return few.toSorted(index.comparing(sort)).slice(skip, skip + limit)
  const { withValue, without } = index.orders[sort.field]

  const page = new Page(query, total)
  if (sort.direction === 'asc') yield* alongAscending(withValue, page, matches)
  else yield* alongDescending(index, sort.field, page, matches)
  if (!page.isFull) yield* alongAscending(without, page, matches)
  return page.slots
}

/** Takes what comes in order, and keeps what is on the page. */
class Page {
  readonly slots: number[] = []
  readonly #limit: number
  #skip: number
  #left: number

  /** @param total - how many can come at most. */
  constructor({ skip, limit }: TaskQuery, total: number) {
    this.#skip = skip
    this.#limit = Math.min(limit, total - skip)
    this.#left = total
  }

  get isFull(): boolean {
    return this.slots.length === this.#limit
  }

  /** How many can still come. */
  get left(): number {
    return this.#left
  }

  /** How many are still to be passed over. */
  get skip(): number {
    return this.#skip
  }

  passOver(slots: number): void {
    this.#skip -= slots
    this.#left -= slots
  }

  add(slot: number): void {
    this.#left -= 1
    if (this.#skip > 0) this.#skip -= 1
    else if (!this.isFull) this.slots.push(slot)
  }
}

function* alongAscending(order: SortedSlots, page: Page, matches: Matches | undefined): Generator<void> {
  const passed = matches ? 0 : Math.min(page.skip, order.size)
  page.passOver(passed)
  const [first, place] = order.placeOf(passed)
  for (let number = first; number < order.blocks.length; number += 1) {
    const { slots, size } = blockAt(order, number)
    for (let at = number === first ? place : 0; at < size; at += 1) {
      const slot = slots[at] ?? 0
      if (matches && !matches(slot)) continue
      page.add(slot)
      if (page.isFull) return
    }
    if (number % pace === pace - 1) yield
  }
}

/** Against the order, but for tasks with the same value, which keep it. */
function* alongDescending(
  index: TaskIndex,
  field: SortField,
  page: Page,
  matches: Matches | undefined,
): Generator<void> {
  const order = index.orders[field].withValue
  const begin = matches ? order.size : endOfTies(index, field, Math.max(0, order.size - page.skip))
  page.passOver(order.size - begin)
  const [first, place] = order.placeOf(begin)
  const tied: number[] = []
  const addTied = (): void => {
    for (let slot = tied.pop(); slot !== undefined; slot = tied.pop()) page.add(slot)
  }
  for (let number = Math.min(first, order.blocks.length - 1); number >= 0; number -= 1) {
    const { slots, size } = blockAt(order, number)
    for (let at = (number === first ? place : size) - 1; at >= 0; at -= 1) {
      const slot = slots[at] ?? 0
      if (matches && !matches(slot)) continue
      if (tied.length > 0 && !index.sameValue(field, tied[0] ?? 0, slot)) {
        addTied()
        if (page.isFull) return
      }
      tied.push(slot)
      if (tied.length === page.left) {
        addTied()
        return
      }
    }
    if (number % pace === 0) yield
  }
  addTied()
}

/** The rank after the last slot that has the same value as the one before this rank. */
function endOfTies(index: TaskIndex, field: SortField, rank: number): number {
  if (rank === 0) return 0
  const order = index.orders[field].withValue
  const [first, place] = order.placeOf(rank - 1)
  const slot = blockAt(order, first).slots[place] ?? 0
  let end = rank
  for (let number = first; number < order.blocks.length; number += 1) {
    const { slots, size } = blockAt(order, number)
    for (let at = number === first ? place + 1 : 0; at < size; at += 1) {
      if (!index.sameValue(field, slot, slots[at] ?? 0)) return end
      end += 1
    }
  }
  return end
}

function blockAt({ blocks }: SortedSlots, number: number): SortedSlots['blocks'][number] {
  return blocks[number] ?? noBlock
}

const noBlock: SortedSlots['blocks'][number] = { slots: new Uint32Array(0), size: 0 }
