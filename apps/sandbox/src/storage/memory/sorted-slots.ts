/** Slots in a block at most: few enough that to put one in moves little. */
const largestBlock = 1024

/** Says which of two slots comes first; 0 only for a slot and itself. */
export type CompareSlots = (slot: number, other: number) => number

/**
 * Slots in an order, in blocks that are each in order: to put one in, to take one out and to find a place are all a
 * matter of microseconds, also among a million. What the order rests on must not change while a slot is in it.
 */
export class SortedSlots {
  readonly #compare: CompareSlots
  #blocks: number[][] = []
  #size = 0

  constructor(compare: CompareSlots) {
    this.#compare = compare
  }

  get size(): number {
    return this.#size
  }

  /** The blocks, one after the other. */
  get blocks(): readonly (readonly number[])[] {
    return this.#blocks
  }

  /** Puts slots in place of all that were there. */
  fill(slots: Uint32Array): void {
    this.restore(slots.toSorted(this.#compare))
  }

  /** All slots, in order. */
  toArray(): Uint32Array<ArrayBuffer> {
    const slots = new Uint32Array(this.#size)
    let from = 0
    for (const block of this.#blocks) {
      slots.set(block, from)
      from += block.length
    }
    return slots
  }

  /** Puts slots that are in order in place of all that were there. */
  restore(sorted: Uint32Array): void {
    this.#blocks = []
    this.#size = sorted.length
    const each = largestBlock / 2
    for (let from = 0; from < sorted.length; from += each)
      this.#blocks.push(Array.from(sorted.subarray(from, from + each)))
  }

  add(slot: number): void {
    this.#size += 1
    const number = this.#blockFor(slot)
    const block = this.#blocks[number]
    if (block === undefined) {
      this.#blocks.push([slot])
      return
    }
    block.splice(this.#placeIn(block, slot), 0, slot)
    if (block.length > largestBlock) this.#blocks.splice(number + 1, 0, block.splice(largestBlock / 2))
  }

  remove(slot: number): void {
    const number = this.#blockFor(slot)
    const block = this.#blocks[number]
    const place = block === undefined ? -1 : this.#placeIn(block, slot)
    if (block?.[place] !== slot) throw new Error(`slot ${slot} is not where it should be`)
    this.#size -= 1
    block.splice(place, 1)
    if (block.length === 0) this.#blocks.splice(number, 1)
  }

  /** The block and the place in it that come after so many slots. */
  placeOf(rank: number): [block: number, place: number] {
    if (rank >= this.#size) return [this.#blocks.length, 0]
    let number = 0
    let before = 0
    // From the end that is nearer.
    if (rank < this.#size / 2) {
      for (; rank >= before + this.#lengthOf(number); number += 1) before += this.#lengthOf(number)
    } else {
      number = this.#blocks.length
      for (before = this.#size; rank < before; before -= this.#lengthOf(number)) number -= 1
    }
    return [number, rank - before]
  }

  #lengthOf(number: number): number {
    return this.#blocks[number]?.length ?? 0
  }

  /** The last block that begins at or before the slot, or else the first. */
  #blockFor(slot: number): number {
    let low = 0
    let high = this.#blocks.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      const first = this.#blocks[middle]?.[0]
      if (first !== undefined && this.#compare(first, slot) <= 0) low = middle
      else high = middle - 1
    }
    return low
  }

  /** Where the slot is in the block, or would be. */
  #placeIn(block: readonly number[], slot: number): number {
    let low = 0
    let high = block.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#compare(block[middle] ?? 0, slot) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}
