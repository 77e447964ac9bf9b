/** Numbers for texts that many tasks share. A text that nobody holds any more goes away, and its number is given anew. */
export class Dictionary {
  readonly #numbers = new Map<string, number>()
  readonly #texts: string[] = []
  readonly #holders: number[] = []
  readonly #free: number[] = []

  /** Numbers that were given so far lie below this. */
  get size(): number {
    return this.#texts.length
  }

  /** The number of a text that somebody holds. */
  get(text: string): number | undefined {
    return this.#numbers.get(text)
  }

  textOf(number: number): string {
    return this.#texts[number] ?? ''
  }

  /** How many hold the text of this number. */
  holdersOf(number: number): number {
    return this.#holders[number] ?? 0
  }

  /** Holds a text, once more or so many times more if it is held already. */
  hold(text: string, times = 1): number {
    const number = this.#numbers.get(text) ?? this.#add(text)
    this.#holders[number] = this.holdersOf(number) + times
    return number
  }

  /** Lets go of a text that was held; whether nobody holds it any more. */
  release(number: number): boolean {
    const left = this.holdersOf(number) - 1
    this.#holders[number] = left
    if (left > 0) return false
    this.#numbers.delete(this.textOf(number))
    this.#texts[number] = ''
    this.#free.push(number)
    return true
  }

  #add(text: string): number {
    const number = this.#free.pop() ?? this.#texts.length
    this.#texts[number] = text
    this.#numbers.set(text, number)
    return number
  }
}
