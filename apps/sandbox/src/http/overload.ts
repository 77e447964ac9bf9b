import { retryAfterHeader } from './contract-headers.ts'
import { limits } from './limits.ts'
import { refusal, type Refusal } from './refusal.ts'

/** Something that there is only so much of: what does not fit is refused, in place of waiting. */
export class Capacity {
  readonly #most: number
  #taken = 0

  /** @param most - how much there is. */
  constructor(most: number) {
    this.#most = most
  }

  /**
   * Takes a part of it until `work` has ended.
   *
   * @throws Refusal 429, as the contract documents it for a whole API, when there is not so much left.
   */
  async during<T>(part: number, work: () => Promise<T>): Promise<T> {
    return await this.whileGrowing(async (growTo) => {
      growTo(part)
      return await work()
    })
  }

  /**
   * Takes as much of it as `work` says, by what it calls with each larger part, until `work` has ended.
   *
   * @throws Refusal as {@link Capacity.during} does.
   */
  async whileGrowing<T>(work: (growTo: (part: number) => void) => Promise<T>): Promise<T> {
    let own = 0
    try {
      return await work((part) => {
        const more = Math.max(0, part - own)
        if (this.#taken + more > this.#most) throw overloaded()
        this.#taken += more
        own += more
      })
    } finally {
      this.#taken -= own
    }
  }
}

/** What is refused because there is too much at once. */
export function overloaded(): Refusal {
  return refusal('rate-limit-api', { [retryAfterHeader]: String(limits.overloadSeconds) })
}
