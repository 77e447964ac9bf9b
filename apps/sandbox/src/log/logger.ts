import { security } from '@case-management/contract'
import { pino, type DestinationStream, type Logger } from 'pino'

/** Log levels, from nothing to everything. */
export const logLevels = ['silent', 'error', 'warn', 'info'] as const

/** Log level. */
export type LogLevel = (typeof logLevels)[number]

const secretKeys = [security.header, 'authorization', 'cookie', 'secret', 'token', 'password']

/**
 * The log of a sandbox: one JSON object per line. Secrets are never passed to it;
 * as a safeguard, keys that name a secret are removed as well.
 */
export function createLogger(level: LogLevel, destination: DestinationStream = pino.destination(2)): Logger {
  const paths = secretKeys.flatMap((key) => [key, `*.${key}`, `*.*.${key}`])
  return pino({ level, base: null, redact: { paths, remove: true } }, destination)
}
