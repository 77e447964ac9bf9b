import type { Limits } from './options.ts'
import type { Refuse } from './refuse.ts'

/** Whether a value is a whole number from 0, or `Infinity`. */
export function isCount(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && Math.floor(value) === value
}

/** Throws what `refuse` makes of an invalid limit, such as a time of NaN, which would never end. */
export function checkLimits(limits: Limits, refuse: Refuse): void {
  for (const name of ['timeout', 'totalTimeout', 'retries'] as const) {
    const value: unknown = limits[name] ?? 1
    const possible = name === 'retries' ? isCount(value) : typeof value === 'number' && value > 0
    if (!possible) throw refuse(`${name} cannot be ${String(value)}`, name)
  }
}

/** Throws what `refuse` makes of a signal that is none, such as its controller. */
export function checkSignal(signal: AbortSignal | null | undefined, refuse: Refuse): void {
  if (signal && !signal.addEventListener) throw refuse('signal is not an AbortSignal', 'signal')
}
