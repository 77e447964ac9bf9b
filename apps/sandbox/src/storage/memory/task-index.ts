import { textOf } from '../../text/bytes.ts'
import type { Facet, IndexRow } from '../index-row.ts'
import type { SortField, TaskQuery } from '../task-storage.ts'
import { Facets } from './facets.ts'
import { grown } from './grown.ts'
import { bytesOf, momentsIn, numbersIn, partOf, type Part, type Parts } from './parts.ts'
import { PackedTexts } from './packed-texts.ts'
import { PostingLists } from './posting-lists.ts'
import { SharedTexts } from './shared-texts.ts'
import type { CompareSlots } from './sort-slots.ts'
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
  readonly names = new SharedTexts()
  readonly orders: Readonly<Record<SortField, Order>>
  /** Instants in epoch milliseconds by slot; `NaN` for none. */
  readonly moments: Record<Moment, Float64Array<ArrayBuffer>> = {
    createdAt: new Float64Array(0),
    updatedAt: new Float64Array(0),
    dueDate: new Float64Array(0),
  }
  readonly #ids = new PackedTexts()
  readonly #byId: CompareSlots = (slot, other) => this.#ids.compare(slot, other)
  /** Number of the facet by slot, one higher. */
  #facets = new Uint32Array(0)
  /** Number of the name by slot. */
  #names = new Uint32Array(0)
  #slots = 0
  #tasks = 0
  #changes = 0

  constructor() {
    const orderBy = (compare: CompareSlots): Order => ({
      withValue: new SortedSlots((slot, other) => compare(slot, other) || this.#byId(slot, other)),
      without: new SortedSlots(this.#byId),
    })
    const byMoment = (field: Moment) =>
      orderBy((slot, other) => (this.moments[field][slot] ?? 0) - (this.moments[field][other] ?? 0))
    this.orders = {
      createdAt: byMoment('createdAt'),
      updatedAt: byMoment('updatedAt'),
      dueDate: byMoment('dueDate'),
      name: orderBy((slot, other) => this.#compareNames(slot, other)),
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

  /** The number of the name of the task in a slot. */
  nameAt(slot: number): number {
    return this.#names[slot] ?? 0
  }

  /** The order of a page, for tasks of any kind: those without the value last, ties by ascending id. */
  comparing({ field, direction }: TaskQuery['sort']): CompareSlots {
    const turn = direction === 'asc' ? 1 : -1
    if (field === 'name') {
      return (slot, other) => turn * this.#compareNames(slot, other) || this.#byId(slot, other)
    }
    const last = turn * Infinity
    const valueOf = (slot: number) => {
      const moment = this.moments[field][slot] ?? Number.NaN
      return Number.isNaN(moment) ? last : moment
    }
    return (slot, other) => {
      const [one, two] = [valueOf(slot), valueOf(other)]
      return one === two ? this.#byId(slot, other) : turn * (one - two)
    }
  }

  /** Whether two tasks have the same value of a field; both must have one. */
  sameValue(field: SortField, slot: number, other: number): boolean {
    return field === 'name'
      ? this.nameAt(slot) === this.nameAt(other)
      : this.moments[field][slot] === this.moments[field][other]
  }

  /** The parts that it can be restored from. */
  *save(): Generator<Part> {
    const slots = this.#slots
    yield ['facets', Buffer.from(JSON.stringify([...this.facets.held()]))]
    yield ['facet numbers', bytesOf(this.#facets.subarray(0, slots))]
    yield ['name numbers', bytesOf(this.#names.subarray(0, slots))]
    for (const field of moments) yield [field, bytesOf(this.moments[field].subarray(0, slots))]
    for (const field of fields) {
      yield* this.orders[field].withValue.save(`by ${field}`)
      yield* this.orders[field].without.save(`without ${field}`)
    }
    yield* this.names.save('name')
    yield* this.#ids.save('id')
    yield* this.terms.save()
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
    for (let slot = 0; slot < this.#slots; slot += 1) {
      const facet = this.#facets[slot] ?? nobody
      if (facet !== nobody) this.#facets[slot] = (numbers[facet - 1] ?? 0) + 1
    }
    this.#names = numbersIn(parts, 'name numbers')
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
    this.#set(slot, row, before)
    for (const field of moved) this.#orderOf(field, slot).add(slot)
  }

  /** Empties a slot, whose task had these terms. */
  remove(slot: number, before: readonly string[]): void {
    if (this.facetAt(slot) === undefined) return
    for (const field of fields) this.#orderOf(field, slot).remove(slot)
    this.#letGo(slot, before, [])
    this.#facets[slot] = nobody
    this.names.release(this.nameAt(slot))
    this.#ids.set(slot, '')
    this.#tasks -= 1
    this.#changes += 1
  }

  #set(slot: number, row: IndexRow, before: readonly string[]): void {
    const isNew = this.facetAt(slot) === undefined
    this.#slots = Math.max(this.#slots, slot + 1)
    this.#facets = grown(this.#facets, this.#slots)
    for (const field of moments) {
      this.moments[field] = grown(this.moments[field], this.#slots)
      this.moments[field][slot] = row[field] ?? Number.NaN
    }
    this.#facets[slot] = this.facets.hold(row.facet) + 1
    this.#setName(slot, row.name, isNew)
    for (const term of row.terms) if (!before.includes(term)) this.terms.add(term, slot)
    if (isNew) {
      this.#ids.set(slot, row.taskId)
      this.#tasks += 1
    }
    this.#changes += 1
  }

  #setName(slot: number, name: string, isNew: boolean): void {
    this.#names = grown(this.#names, this.#slots)
    const before = this.nameAt(slot)
    // In this order, so that a name that stays keeps its number.
    this.#names[slot] = this.names.hold(name)
    if (!isNew) this.names.release(before)
  }

  #compareNames(slot: number, other: number): number {
    return this.names.compare(this.nameAt(slot), this.nameAt(other))
  }

  /** Whether a task stands already where a row puts it in the order by a field. */
  #stands(slot: number, row: IndexRow, field: SortField): boolean {
    return field === 'name'
      ? this.names.at(this.nameAt(slot)) === row.name
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
