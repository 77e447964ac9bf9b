import { grown } from './grown.ts'
import { PackedTexts } from './packed-texts.ts'
import { bytesOf, numbersIn, type Part, type Parts } from './parts.ts'
import type { Verdict } from './verdict.ts'

/** Texts of which each is kept once, however many tasks hold it: names that many tasks share are searched once. */
export class SharedTexts {
  readonly #texts = new PackedTexts()
  /** How many hold each text. */
  #holders = new Uint32Array(0)
  #hashes = new Uint32Array(0)
  /** The text before with the same end of its hash, and the last one for each end: one higher, as 0 is none. */
  #before = new Uint32Array(0)
  #last = new Uint32Array(1024)
  #size = 0
  readonly #free: number[] = []

  at(number: number): string {
    return this.#texts.at(number)
  }

  compare(number: number, other: number): number {
    return this.#texts.compare(number, other)
  }

  /** The number of a text, which one more task holds from now on. */
  hold(text: string): number {
    const hash = hashOf(text)
    const number = this.#numberOf(text, hash) ?? this.#add(text, hash)
    this.#holders[number] = (this.#holders[number] ?? 0) + 1
    return number
  }

  /** One task less holds a text; when it was the last, its number is given anew. */
  release(number: number): void {
    const holders = (this.#holders[number] ?? 0) - 1
    this.#holders[number] = holders
    if (holders > 0) return
    this.#unlink(number)
    this.#texts.set(number, '')
    this.#free.push(number)
  }

  /** Which texts hold another, which is not empty. It may be paused whenever it yields. */
  *holding(text: string): Generator<void, Verdict> {
    const numbers: number[] = []
    yield* this.#texts.holding(text, (number) => numbers.push(number))
    const verdict = { matches: new Uint8Array(numbers.length === 0 ? 0 : this.#size), tasks: 0 }
    for (const number of numbers) {
      verdict.matches[number] = 1
      verdict.tasks += this.#holders[number] ?? 0
    }
    return verdict
  }

  /** The texts as parts of an index. */
  *save(name: string): Generator<Part> {
    yield* this.#texts.save(name)
    yield [`${name} holders`, bytesOf(this.#holders.slice(0, this.#size))]
    yield [`${name} hashes`, bytesOf(this.#hashes.slice(0, this.#size))]
  }

  /** Takes over texts that were saved. */
  restore(parts: Parts, name: string): void {
    this.#texts.restore(parts, name)
    this.#holders = numbersIn(parts, `${name} holders`)
    this.#hashes = numbersIn(parts, `${name} hashes`)
    this.#size = this.#holders.length
    for (const [number, holders] of this.#holders.entries()) if (holders === 0) this.#free.push(number)
    this.#linkAll()
  }

  #numberOf(text: string, hash: number): number | undefined {
    let link = this.#last[this.#endOf(hash)] ?? 0
    while (link > 0) {
      const number = link - 1
      if (this.#hashes[number] === hash && this.#texts.at(number) === text) return number
      link = this.#before[number] ?? 0
    }
    return undefined
  }

  #add(text: string, hash: number): number {
    const number = this.#free.pop() ?? this.#size
    this.#size = Math.max(this.#size, number + 1)
    this.#holders = grown(this.#holders, this.#size)
    this.#hashes = grown(this.#hashes, this.#size)
    this.#before = grown(this.#before, this.#size)
    this.#texts.set(number, text)
    this.#hashes[number] = hash
    this.#link(number)
    if (this.#size > this.#last.length) this.#linkAll()
    return number
  }

  #linkAll(): void {
    this.#last = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(1024, this.#size * 2))))
    this.#before = new Uint32Array(this.#holders.length)
    const free = new Set(this.#free)
    for (let number = 0; number < this.#size; number += 1) if (!free.has(number)) this.#link(number)
  }

  #link(number: number): void {
    const end = this.#endOf(this.#hashes[number] ?? 0)
    this.#before[number] = this.#last[end] ?? 0
    this.#last[end] = number + 1
  }

  #unlink(number: number): void {
    const end = this.#endOf(this.#hashes[number] ?? 0)
    const before = this.#before[number] ?? 0
    let after = this.#last[end] ?? 0
    if (after === number + 1) this.#last[end] = before
    while (after > 0 && after !== number + 1) {
      const next = this.#before[after - 1] ?? 0
      if (next === number + 1) this.#before[after - 1] = before
      after = next
    }
  }

  #endOf(hash: number): number {
    return hash & (this.#last.length - 1)
  }
}

/** A number that texts rarely share (FNV-1a). */
function hashOf(text: string): number {
  let hash = 0x811c_9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x0100_0193)
  }
  return hash >>> 0
}
