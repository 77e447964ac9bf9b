// What documentation.test.ts must find: names that say nothing, beside one that says all.

export type SilentType = 'a' | 'b'

/** It says what it is for, and shows nothing. */
export function silentFunction(): void {}

/** Options. */
export interface Options {
  /** This one says what it is for. */
  documentedOption: string
  silentOption: string
}

/**
 * A name that says all.
 *
 * @example
 * ```ts
 * console.log('all')
 * ```
 */
export type Documented = string
