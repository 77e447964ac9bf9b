/** Hexadecimal digits that are drawn at once, at most. */
const mostDigits = 32
const bytes = Buffer.alloc(mostDigits / 2)

/**
 * Random numbers that are the same for the same start: the generator sfc32, of which each task has its own.
 * So a task needs no other task before it, and a fill can go on anywhere.
 */
export class Random {
  #a: number
  #b: number
  #c: number
  #counter = 1

  /** Different numbers in any place give different sequences. */
  constructor(seed: number, index: number, purpose: number) {
    this.#a = seed | 0
    this.#b = index | 0
    this.#c = purpose | 0
    for (let round = 0; round < 12; round += 1) this.#next()
  }

  /** A whole number from 0 to `below` - 1. */
  below(below: number): number {
    return Math.floor((this.#next() / 0x1_0000_0000) * below)
  }

  chance(share: number): boolean {
    return this.#next() < share * 0x1_0000_0000
  }

  pick<T>(values: readonly [T, ...T[]]): T {
    const value = values[this.below(values.length)]
    return value === undefined ? values[0] : value
  }

  /** Lower-case hexadecimal digits, {@link mostDigits} at most. */
  hex(digits: number): string {
    for (let at = 0; 2 * at < digits; at += 4) bytes.writeUInt32BE(this.#next(), at)
    return bytes.toString('hex', 0, Math.ceil(digits / 2)).slice(0, digits)
  }

  #next(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0
    this.#counter = (this.#counter + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0
    return sum >>> 0
  }
}

/** One value for each share of a hundred; the rest falls to the first. */
export function weighted<T>(random: Random, first: T, ...others: [value: T, percent: number][]): T {
  let left = random.below(100)
  for (const [value, percent] of others) {
    if (left < percent) return value
    left -= percent
  }
  return first
}
