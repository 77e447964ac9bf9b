import { grown } from './grown.ts'
import { bytesOf, type Part } from './parts.ts'
import { sortSlots, type CompareSlots } from './sort-slots.ts'

/** Slots in a block at most: few enough that to put one in moves little. */
const largestBlock = 1024

/** Slots that come in are put in one by one while those that are in are so many times more; else all are sorted. */
const manyMore = 32

/** Slots that follow one another, in a list that has room for more. */
interface Block {
  slots: Uint32Array<ArrayBuffer>
  size: number
}

/**
 * Slots in an order, in blocks that are each in order: to put one in, to take one out and to find a place are all a
 * matter of microseconds, also among a million. What is put in finds its place when somebody looks, so that to put in
 * many costs little. What the order rests on must not change while a slot is in it.
 */
export class SortedSlots {
  readonly #compare: CompareSlots
  #blocks: Block[] = []
  #size = 0
  /** What was put in and has no place yet. */
  #coming = new Uint32Array(0)
  #comingSize = 0

  constructor(compare: CompareSlots) {
    this.#compare = compare
  }

  get size(): number {
    return this.#size + this.#comingSize
  }

  /** The blocks, one after the other. */
  get blocks(): readonly Readonly<Block>[] {
    this.#settle()
    return this.#blocks
  }

  /** All slots in order, as parts of an index. */
  *save(name: string): Generator<Part> {
    for (const { slots, size } of this.blocks) yield [name, bytesOf(slots.subarray(0, size))]
  }

  /** Puts slots that are in order in place of all that were there. */
  restore(sorted: Uint32Array<ArrayBuffer>): void {
    this.#blocks = []
    this.#size = sorted.length
    const each = largestBlock / 2
    for (let from = 0; from < sorted.length; from += each) {
      const slots = sorted.subarray(from, from + each)
      this.#blocks.push({ slots, size: slots.length })
    }
  }

  add(slot: number): void {
    this.#coming = grown(this.#coming, this.#comingSize + 1)
    this.#coming[this.#comingSize] = slot
    this.#comingSize += 1
  }

  remove(slot: number): void {
    this.#settle()
    const number = this.#blockFor(slot)
    const block = this.#blocks[number]
    const place = block === undefined ? -1 : this.#placeIn(block, slot)
    if (block === undefined || place === block.size || block.slots[place] !== slot)
      throw new Error(`slot ${slot} is not where it should be`)
    this.#size -= 1
    block.slots.copyWithin(place, place + 1, block.size)
    block.size -= 1
    if (block.size === 0) this.#blocks.splice(number, 1)
  }

  /** The block and the place in it that come after so many slots. */
  placeOf(rank: number): [block: number, place: number] {
    this.#settle()
    if (rank >= this.#size) return [this.#blocks.length, 0]
    let number = 0
    let before = 0
    // From the end that is nearer.
    if (rank < this.#size / 2) {
      for (; rank >= before + this.#sizeOf(number); number += 1) before += this.#sizeOf(number)
    } else {
      number = this.#blocks.length
      for (before = this.#size; rank < before; before -= this.#sizeOf(number)) number -= 1
    }
    return [number, rank - before]
  }

  #settle(): void {
    if (this.#comingSize === 0) return
    const coming = this.#coming
    let end = this.#comingSize
    this.#coming = new Uint32Array(0)
    this.#comingSize = 0
    if (end * manyMore < this.#size) for (const slot of coming.subarray(0, end)) this.#insert(slot)
    else {
      const all = grown(coming, end + this.#size)
      for (const { slots, size } of this.#blocks) {
        all.set(slots.subarray(0, size), end)
        end += size
      }
      this.restore(sortSlots(all.subarray(0, end), this.#compare))
    }
  }

  #insert(slot: number): void {
    this.#size += 1
    const number = this.#blockFor(slot)
    const block = this.#blocks[number]
    if (block === undefined) {
      this.#blocks.push({ slots: Uint32Array.of(slot), size: 1 })
      return
    }
    if (block.size === block.slots.length) this.#makeRoom(block, number)
    const whole = this.#blocks[number + 1]
    const isInNext = whole !== undefined && this.#compare(whole.slots[0] ?? 0, slot) < 0
    const target = isInNext ? whole : block
    const place = this.#placeIn(target, slot)
    target.slots.copyWithin(place + 1, place, target.size)
    target.slots[place] = slot
    target.size += 1
  }

  /** Cuts a block that is as large as it may be, and lets another grow. */
  #makeRoom(block: Block, number: number): void {
    const half = block.size < largestBlock ? block.size : largestBlock / 2
    const rest = block.slots.subarray(half, block.size)
    if (rest.length > 0) this.#blocks.splice(number + 1, 0, { slots: roomFor(rest), size: rest.length })
    block.slots = roomFor(block.slots.subarray(0, half))
    block.size = half
  }

  #sizeOf(number: number): number {
    return this.#blocks[number]?.size ?? 0
  }

  /** The last block that begins at or before the slot, or else the first. */
  #blockFor(slot: number): number {
    let low = 0
    let high = this.#blocks.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      const first = this.#blocks[middle]?.slots[0]
      if (first !== undefined && this.#compare(first, slot) <= 0) low = middle
      else high = middle - 1
    }
    return low
  }

  /** Where the slot is in the block, or would be. */
  #placeIn({ slots, size }: Block, slot: number): number {
    let low = 0
    let high = size
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#compare(slots[middle] ?? 0, slot) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}

function roomFor(slots: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(largestBlock)
  larger.set(slots)
  return larger
}
