/**
 * A logger for what the client does.
 *
 * @packageDocumentation
 */
import { security } from '@case-management/contract'
import { withoutTokens } from './errors/without-tokens.ts'
import type { Hooks } from './hooks.ts'

/**
 * How much is logged; each level includes those before it.
 *
 * @example
 * ```ts
 * import { createTasksClient } from '@case-management/client'
 * import { logging, type LogLevel } from '@case-management/client/log'
 *
 * const level: LogLevel = 'info'
 * const client = createTasksClient({ host, accountId, streamId, auth, hooks: [logging({ level })] })
 * await client.getTasks()
 * ```
 */
export type LogLevel = 'off' | 'error' | 'warn' | 'info' | 'debug'

/**
 * Where log entries go. `console` is one; others need a line to put the arguments in their order.
 *
 * @example
 * ```ts
 * import { createTasksClient } from '@case-management/client'
 * import { logging, type Logger } from '@case-management/client/log'
 *
 * const write = (message: string, details: object) => console.log(JSON.stringify({ message, ...details }))
 * const logger: Logger = { error: write, warn: write, info: write, debug: write }
 * const client = createTasksClient({ host, accountId, streamId, auth, hooks: [logging({ logger, level: 'info' })] })
 * await client.getTasks()
 * ```
 */
export type Logger = Record<Exclude<LogLevel, 'off'>, (message: string, details: object) => void>

/**
 * Options of {@link logging}.
 *
 * @example
 * ```ts
 * import { createTasksClient } from '@case-management/client'
 * import { logging, type LoggingOptions } from '@case-management/client/log'
 *
 * const options: LoggingOptions = { level: 'debug', redact: ['X-Tenant-Key'] }
 * const client = createTasksClient({ host, accountId, streamId, auth, hooks: [logging(options)] })
 * await client.getTasks()
 * ```
 */
export interface LoggingOptions {
  /**
   * `error`: calls that failed for good. `warn`: attempts that are repeated. `info`: answers. `debug`: requests with their headers.
   *
   * @defaultValue 'warn'
   */
  level?: LogLevel | undefined
  /**
   * Where entries go.
   *
   * @defaultValue `console`
   */
  logger?: Logger | undefined
  /** Names of further headers whose values are not logged, beside those that carry tokens and cookies. */
  redact?: readonly string[] | undefined
}

const levels: LogLevel[] = ['off', 'error', 'warn', 'info', 'debug']
const secretHeaders = [security.header, 'authorization', 'cookie', 'proxy-authorization', 'set-cookie']

/**
 * Hooks that log. They log no body, because tasks tell of people, and no token.
 *
 * @example
 * ```ts
 * import { createTasksClient } from '@case-management/client'
 * import { logging } from '@case-management/client/log'
 *
 * const client = createTasksClient({ host, accountId, streamId, auth, hooks: [logging({ level: 'info' })] })
 * await client.getTasks()
 * ```
 */
export function logging({ level = 'warn', logger = console, redact = [] }: LoggingOptions = {}): Hooks {
  const logs = (wanted: LogLevel) => levels.indexOf(wanted) <= levels.indexOf(level)
  const secret = new Set([...secretHeaders, ...redact].map((name) => name.toLowerCase()))
  // A host may repeat the token of the request in any header.
  const plain = (headers: Headers, request: Request) => {
    const token = request.headers.get(security.header) ?? ''
    return Object.fromEntries(
      [...headers].map(([name, value]) => [
        name,
        secret.has(name) ? '[redacted]' : withoutTokens(value, token),
      ]),
    )
  }
  return {
    onRequest({ operation, attempt, request }) {
      if (!logs('debug')) return
      const { method, url, headers } = request
      logger.debug(`${operation}: ${method} ${url}, attempt ${attempt}`, { headers: plain(headers, request) })
    },
    onResponse({ operation, attempt, request, response, duration }) {
      if (!logs('info')) return
      const details = logs('debug') ? { headers: plain(response.headers, request) } : {}
      const took = Math.round(duration)
      logger.info(`${operation}: ${response.status} in ${took} ms, attempt ${attempt}`, {
        status: response.status,
        duration,
        ...details,
      })
    },
    onRetry({ operation, attempt, error, delay }) {
      if (!logs('warn')) return
      logger.warn(`${operation}: attempt ${attempt} failed, the next follows in ${Math.round(delay)} ms`, {
        error: error.toJSON(),
      })
    },
    onError({ error }) {
      if (logs('error')) logger.error(error.message, { error: error.toJSON() })
    },
  }
}
