import { textOf } from '../../text/bytes.ts'
import type { Facet, IndexRow } from '../index-row.ts'
import type { SortField, TaskQuery } from '../task-storage.ts'
import { compareTexts } from './compare-texts.ts'
import { Facets } from './facets.ts'
import { grown } from './grown.ts'
import { bytesOf, momentsIn, numbersIn, partOf, type Parts } from './parts.ts'
import { PackedTexts } from './packed-texts.ts'
import { PostingLists } from './posting-lists.ts'
import { SortedSlots } from './sorted-slots.ts'

/** Stands for no facet, where there is no task. */
const nobody = 0

/** The slots in one order: those of tasks that have the value, and the others by their id. */
export interface Order {
  withValue: SortedSlots
  without: SortedSlots
}

type Moment = Exclude<SortField, 'name'>
const moments = ['createdAt', 'updatedAt', 'dueDate'] as const satisfies readonly Moment[]
const fields = [...moments, 'name'] as const satisfies readonly SortField[]

/**
 * What searches look at of the tasks of one stream, in memory: a column for each value, where a task has a slot.
 * It follows from the records, so that it can be built from them at any time.
 */
export class TaskIndex {
  readonly facets = new Facets()
  readonly terms = new PostingLists()
  readonly names = new PackedTexts()
  readonly orders: Readonly<Record<SortField, Order>>
  /** Instants in epoch milliseconds by slot; `NaN` for none. */
  readonly moments: Record<Moment, Float64Array<ArrayBuffer>> = {
    createdAt: new Float64Array(0),
    updatedAt: new Float64Array(0),
    dueDate: new Float64Array(0),
  }
  readonly #ids = new PackedTexts()
  /** Number of the facet by slot, one higher. */
  #facets = new Uint32Array(0)
  #slots = 0
  #tasks = 0
  #changes = 0

  constructor() {
    const byId = (slot: number, other: number) => compareTexts(this.#ids.at(slot), this.#ids.at(other))
    const orderBy = (compare: (slot: number, other: number) => number): Order => ({
      withValue: new SortedSlots((slot, other) => compare(slot, other) || byId(slot, other)),
      without: new SortedSlots(byId),
    })
    const byMoment = (field: Moment) =>
      orderBy((slot, other) => (this.moments[field][slot] ?? 0) - (this.moments[field][other] ?? 0))
    this.orders = {
      createdAt: byMoment('createdAt'),
      updatedAt: byMoment('updatedAt'),
      dueDate: byMoment('dueDate'),
      name: orderBy((slot, other) => compareTexts(this.names.at(slot), this.names.at(other))),
    }
  }

  /** Slots that were ever used lie below this. */
  get slots(): number {
    return this.#slots
  }

  get tasks(): number {
    return this.#tasks
  }

  /** Grows with each change. */
  get changes(): number {
    return this.#changes
  }

  /** The facet of the task in a slot, or `undefined` when there is no task. */
  facetAt(slot: number): number | undefined {
    const facet = this.#facets[slot] ?? nobody
    return facet === nobody ? undefined : facet - 1
  }

  /** The order of a page, for tasks of any kind: those without the value last, ties by ascending id. */
  comparing({ field, direction }: TaskQuery['sort']): (slot: number, other: number) => number {
    const turn = direction === 'asc' ? 1 : -1
    const byId = (slot: number, other: number) => compareTexts(this.#ids.at(slot), this.#ids.at(other))
    if (field === 'name') {
      return (slot, other) =>
        turn * compareTexts(this.names.at(slot), this.names.at(other)) || byId(slot, other)
    }
    const last = turn * Infinity
    const valueOf = (slot: number) => {
      const moment = this.moments[field][slot] ?? Number.NaN
      return Number.isNaN(moment) ? last : moment
    }
    return (slot, other) => {
      const [one, two] = [valueOf(slot), valueOf(other)]
      return one === two ? byId(slot, other) : turn * (one - two)
    }
  }

  /** Whether two tasks have the same value of a field; both must have one. */
  sameValue(field: SortField, slot: number, other: number): boolean {
    return field === 'name'
      ? this.names.at(slot) === this.names.at(other)
      : this.moments[field][slot] === this.moments[field][other]
  }

  /** Fills an empty index, in one go. */
  fill(rows: Iterable<[slot: number, row: IndexRow]>): void {
    for (const [slot, row] of rows) this.#set(slot, row)
    const all = Uint32Array.from({ length: this.#slots }, (_, slot) => slot).filter(
      (slot) => this.facetAt(slot) !== undefined,
    )
    for (const field of moments) {
      const values = this.moments[field]
      this.orders[field].withValue.fill(all.filter((slot) => !Number.isNaN(values[slot])))
      this.orders[field].without.fill(all.filter((slot) => Number.isNaN(values[slot])))
    }
    this.orders.name.withValue.fill(all)
  }

  /** What it can be restored from. */
  save(): Parts {
    const parts: Parts = new Map()
    const slots = this.#slots
    parts.set('facets', Buffer.from(JSON.stringify([...this.facets.held()])))
    parts.set('facet numbers', bytesOf(this.#facets.slice(0, slots)))
    for (const field of moments) parts.set(field, bytesOf(this.moments[field].slice(0, slots)))
    for (const field of fields) {
      parts.set(`by ${field}`, bytesOf(this.orders[field].withValue.toArray()))
      parts.set(`without ${field}`, bytesOf(this.orders[field].without.toArray()))
    }
    this.names.save(parts, 'name')
    this.#ids.save(parts, 'id')
    this.terms.save(parts)
    return parts
  }

  /** Takes over what was saved, into an index that is empty. */
  restore(parts: Parts): void {
    const saved: [number: number, facet: Facet, tasks: number][] = JSON.parse(textOf(partOf(parts, 'facets')))
    const numbers: number[] = []
    for (const [number, facet, tasks] of saved) {
      numbers[number] = this.facets.hold(facet, tasks)
      this.#tasks += tasks
    }
    this.#facets = numbersIn(parts, 'facet numbers')
    this.#slots = this.#facets.length
    for (const [slot, facet] of this.#facets.entries()) {
      if (facet !== nobody) this.#facets[slot] = (numbers[facet - 1] ?? 0) + 1
    }
    for (const field of moments) this.moments[field] = momentsIn(parts, field)
    for (const field of fields) {
      this.orders[field].withValue.restore(numbersIn(parts, `by ${field}`))
      this.orders[field].without.restore(numbersIn(parts, `without ${field}`))
    }
    this.names.restore(parts, 'name')
    this.#ids.restore(parts, 'id')
    this.terms.restore(parts)
  }

  /**
   * Puts a task into a slot, in place of what was there.
   *
   * @param before - terms of the task that was there.
   */
  put(slot: number, row: IndexRow, before: readonly string[]): void {
    const isNew = this.facetAt(slot) === undefined
    const moved = fields.filter((field) => isNew || !this.#stands(slot, row, field))
    if (!isNew) {
      for (const field of moved) this.#orderOf(field, slot).remove(slot)
      this.#letGo(slot, before, row.terms)
    }
    this.#set(slot, row, isNew ? [] : before)
    for (const field of moved) this.#orderOf(field, slot).add(slot)
  }

  /** Empties a slot, whose task had these terms. */
  remove(slot: number, before: readonly string[]): void {
    if (this.facetAt(slot) === undefined) return
    for (const field of fields) this.#orderOf(field, slot).remove(slot)
    this.#letGo(slot, before, [])
    this.#facets[slot] = nobody
    this.names.set(slot, '')
    this.#ids.set(slot, '')
    this.#tasks -= 1
    this.#changes += 1
  }

  #set(slot: number, row: IndexRow, termsBefore: readonly string[] = []): void {
    const isNew = this.facetAt(slot) === undefined
    this.#slots = Math.max(this.#slots, slot + 1)
    this.#facets = grown(this.#facets, this.#slots)
    for (const field of moments) {
      this.moments[field] = grown(this.moments[field], this.#slots)
      this.moments[field][slot] = row[field] ?? Number.NaN
    }
    this.#facets[slot] = this.facets.hold(row.facet) + 1
    if (isNew || this.names.at(slot) !== row.name) this.names.set(slot, row.name)
    for (const term of row.terms) if (!termsBefore.includes(term)) this.terms.add(term, slot)
    if (isNew) {
      this.#ids.set(slot, row.taskId)
      this.#tasks += 1
    }
    this.#changes += 1
  }

  /** Whether a task stands already where a row puts it in the order by a field. */
  #stands(slot: number, row: IndexRow, field: SortField): boolean {
    return field === 'name'
      ? this.names.at(slot) === row.name
      : Object.is(this.moments[field][slot], row[field] ?? Number.NaN)
  }

  #orderOf(field: SortField, slot: number): SortedSlots {
    const { withValue, without } = this.orders[field]
    return field !== 'name' && Number.isNaN(this.moments[field][slot]) ? without : withValue
  }

  #letGo(slot: number, before: readonly string[], kept: readonly string[]): void {
    const facet = this.facetAt(slot)
    if (facet !== undefined) this.facets.release(facet)
    for (const term of before) if (!kept.includes(term)) this.terms.remove(term, slot)
  }
}
