/** How many ids of tokens are remembered; the oldest gives way. */
const capacity = 100_000

/** Ids of tokens that were sent before, on a host that takes each token once. */
export class UsedTokens {
  readonly #ids = new Set<string>()

  /** Notes an id; whether it is new. */
  add(id: string): boolean {
    if (this.#ids.has(id)) return false
    const oldest = this.#ids.values().next().value
    if (this.#ids.size === capacity && oldest !== undefined) this.#ids.delete(oldest)
    this.#ids.add(id)
    return true
  }
}
