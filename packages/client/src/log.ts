/**
 * Logging for the client.
 *
 * @packageDocumentation
 */
import type { operations, OperationId } from '@case-management/contract'
import { withoutTokens } from './errors/without-tokens.ts'
import type { Hooks } from './hooks.ts'
import { tokenHeader } from './token-header.ts'

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
 * Where log entries go. `console` fits; other loggers need a line that reorders the arguments.
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
 * const options: LoggingOptions = { level: 'debug', redact: ['client-app'] }
 * const client = createTasksClient({ host, accountId, streamId, auth, hooks: [logging(options)] })
 * await client.getTasks()
 * ```
 */
export interface LoggingOptions {
  /**
   * `error`: calls that failed for good. `warn`: retries. `info`: answers. `debug`: requests with their headers.
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
  /**
   * Names of headers whose values are not logged. Logged by default are the headers of the contract, those of any
   * answer, such as `date`, those of rate limits, such as `x-ratelimit-remaining`, and the origin of `location`.
   * Any other header could hold a secret in an unknown form, so only its name is logged.
   */
  redact?: readonly string[] | undefined
}

const levels: LogLevel[] = ['off', 'error', 'warn', 'info', 'debug']

type Described = (typeof operations)[OperationId]
type ContractHeader =
  | Described['headers'][number]['name']
  | Described['responses'][keyof Described['responses']]['headers'][number]
type StandardHeader =
  | 'Connection'
  | 'Content-Encoding'
  | 'Content-Length'
  | 'Content-Type'
  | 'Date'
  | 'Keep-Alive'
  | 'Location'
  | 'Server'
  | 'Transfer-Encoding'

/** Headers whose values are logged. One that the contract adds or drops is a compile error here. */
const shown: Record<ContractHeader | StandardHeader, true> = {
  accountId: true,
  Allow: true,
  'app-language': true,
  'bot-language': true,
  'client-app': true,
  Connection: true,
  'Content-Encoding': true,
  'Content-Length': true,
  'Content-Type': true,
  Date: true,
  iId: true,
  'Keep-Alive': true,
  Location: true,
  'Retry-After': true,
  Server: true,
  state: true,
  'Transfer-Encoding': true,
  'X-Request-Id': true,
  'X-Timezone-Offset': true,
}

const hidden = '[redacted]'

/** What is shown of a header: of a redirect where it leads, whose path and query can hold secrets, and no key of a limit. */
function told(name: string, value: string, request: Request): string {
  if (name !== 'location') return value.replaceAll(/;\s*pk=:[^:]*:/gi, '')
  try {
    return new URL(value, request.url).origin
  } catch {
    return hidden
  }
}

/** Names of the headers in which hosts and gateways tell of their limits. */
const ofRateLimit = /^(x-)?rate-?limit\b/

const inLowerCase = (names: readonly string[]) => names.map((name) => name.toLowerCase())

/**
 * Hooks that log. They log no body, because tasks hold personal data, and no token.
 *
 * @throws TypeError for an unknown level.
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
  if (!levels.includes(level)) {
    const known = levels.map((name) => `'${name}'`).join(' | ')
    throw new TypeError(`logging: level must be ${known}, not ${JSON.stringify(level)}`)
  }
  const logs = (wanted: LogLevel) => levels.indexOf(wanted) <= levels.indexOf(level)
  const open = inLowerCase(Object.keys(shown))
  const closed = inLowerCase(redact)
  const isShown = (name: string) => !closed.includes(name) && (open.includes(name) || ofRateLimit.test(name))
  // A host may repeat the token of the request in any header.
  const plain = (headers: Headers, request: Request) => {
    const token = request.headers.get(tokenHeader) ?? ''
    return Object.fromEntries(
      [...headers].map(([name, value]) => [
        name,
        isShown(name) ? withoutTokens(told(name, value, request), token) : hidden,
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
