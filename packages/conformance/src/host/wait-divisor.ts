import { UsageError } from '../conformance-errors.ts'
import type { Environment } from './proxy.ts'

/** The variable that makes the waits for rate limits shorter, against a host whose windows are shorter too. */
const waitDivisorVariable = 'RATE_LIMIT_DIVISOR'

/**
 * By how much waits for rate limits are divided.
 *
 * @throws UsageError when the variable holds anything but a whole number above 0.
 */
export function waitDivisor(environment: Environment = process.env): number {
  const given = environment[waitDivisorVariable]
  if (given === undefined || given === '') return 1
  if (/^[1-9]\d{0,5}$/.test(given)) return Number(given)
  throw new UsageError(`${waitDivisorVariable} must be a whole number from 1 to 999999.`)
}
