import { security } from '@case-management/contract'
import { pino, type DestinationStream, type Logger } from 'pino'

/** How much can be logged, from nothing to everything. */
export const logLevels = ['silent', 'error', 'warn', 'info'] as const

/** How much is logged. */
export type LogLevel = (typeof logLevels)[number]

const secretKeys = [security.header, 'authorization', 'cookie', 'secret', 'token', 'password']

/**
 * The log of a sandbox: one JSON object a line. Nothing secret is ever handed to it;
 * should that happen by mistake, keys that name a secret are removed all the same.
 */
export function createLogger(level: LogLevel, destination: DestinationStream = pino.destination(2)): Logger {
  const paths = secretKeys.flatMap((key) => [key, `*.${key}`, `*.*.${key}`])
  return pino({ level, base: null, redact: { paths, remove: true } }, destination)
}
