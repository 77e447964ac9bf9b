import type { Caller } from './caller.ts'

/** How many tokens are remembered; the oldest gives way. */
const capacity = 1000

/**
 * Tokens whose signature was verified, so that a client that sends one with every call is not made to wait for it each time.
 * Only good tokens are remembered, by their whole text, and no longer than they are valid.
 */
export class VerifiedTokens {
  readonly #leeway: number
  readonly #callers = new Map<string, { caller: Caller; expiresAt: number }>()

  /** @param leeway - seconds after `exp` in which a token still holds. */
  constructor(leeway = 0) {
    this.#leeway = leeway
  }

  /** Who sent this token, if it was verified before and has not run out at `now` (epoch milliseconds). */
  get(token: string, now: number): Caller | undefined {
    const known = this.#callers.get(token)
    if (!known) return undefined
    if (now < known.expiresAt) return known.caller
    this.#callers.delete(token)
    return undefined
  }

  /** @param exp - claim of the token: seconds since 1970-01-01T00:00:00Z; none for a token that never runs out. */
  add(token: string, caller: Caller, exp = Number.POSITIVE_INFINITY): void {
    const oldest = this.#callers.keys().next().value
    if (this.#callers.size === capacity && oldest !== undefined) this.#callers.delete(oldest)
    // jose reads the time in whole seconds, and so must this.
    this.#callers.set(token, { caller, expiresAt: (Math.ceil(exp) + this.#leeway) * 1000 })
  }
}
