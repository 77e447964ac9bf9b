import { textOf } from '../../text/bytes.ts'
import { grown } from './grown.ts'
import { bytesOf, numbersIn, partOf, type Part, type Parts } from './parts.ts'

interface Postings {
  slots: Uint32Array<ArrayBuffer>
  size: number
}

/** For each term the tasks that have it, in no order. */
export class PostingLists {
  readonly #lists = new Map<string, Postings>()

  add(term: string, slot: number): void {
    let list = this.#lists.get(term)
    if (list === undefined) this.#lists.set(term, (list = { slots: new Uint32Array(4), size: 0 }))
    if (list.size === list.slots.length) list.slots = grown(list.slots, list.size + 1)
    list.slots[list.size] = slot
    list.size += 1
  }

  remove(term: string, slot: number): void {
    const list = this.#lists.get(term)
    const place = list?.slots.subarray(0, list.size).indexOf(slot) ?? -1
    if (list === undefined || place === -1) return
    list.size -= 1
    list.slots[place] = list.slots[list.size] ?? 0
    if (list.size === 0) this.#lists.delete(term)
  }

  /** Takes tasks out of every list: for such whose terms are not known any more. */
  removeEverywhere(gone: ReadonlySet<number>): void {
    for (const [term, list] of this.#lists) {
      let size = 0
      for (const slot of this.of(term)) if (!gone.has(slot)) list.slots[size++] = slot
      list.size = size
      if (size === 0) this.#lists.delete(term)
    }
  }

  /** The tasks that have a term. */
  of(term: string): Uint32Array<ArrayBuffer> {
    const list = this.#lists.get(term)
    return list ? list.slots.subarray(0, list.size) : new Uint32Array(0)
  }

  /** The lists as parts of an index. */
  *save(): Generator<Part> {
    const lists = [...this.#lists.values()]
    yield ['terms', Buffer.from(JSON.stringify([...this.#lists.keys()]))]
    yield ['term sizes', bytesOf(Uint32Array.from(lists, ({ size }) => size))]
    for (const { slots, size } of lists) yield ['term slots', bytesOf(slots.subarray(0, size))]
  }

  /** Takes over lists that were saved. */
  restore(parts: Parts): void {
    const terms: string[] = JSON.parse(textOf(partOf(parts, 'terms')))
    const sizes = numbersIn(parts, 'term sizes')
    const slots = numbersIn(parts, 'term slots')
    let from = 0
    for (const [index, term] of terms.entries()) {
      const size = sizes[index] ?? 0
      this.#lists.set(term, { slots: slots.subarray(from, from + size), size })
      from += size
    }
  }
}
