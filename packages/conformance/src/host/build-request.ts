import { operations, security, type OperationId } from '@case-management/contract'
import type { Exchange } from '../check/exchange.ts'
import type { Target } from './target.ts'

/** What differs from an ordinary request. */
export interface RequestChanges {
  /** Body to send as JSON. Default `{}`. */
  body?: unknown
  /** Text to send in place of a JSON body. */
  text?: string
  method?: string
  /** Path parameters and the account, in place of the target's. `null` leaves the header out. */
  streamId?: string
  taskId?: string
  accountId?: string | null
  /** Parameters of the query; an ordinary request has none. */
  query?: Record<string, string>
  /** Token in place of the run's; `null` sends none. */
  token?: string | null
  /** Further headers; `null` leaves one out. */
  headers?: Record<string, string | null>
}

/**
 * The request of an operation as it goes over the wire.
 *
 * @param token - the token to send unless the changes name one.
 */
export function buildRequest(
  operation: OperationId,
  target: Target,
  token: string,
  changes: RequestChanges,
): Exchange['request'] {
  const { path, method, contentType } = operations[operation]
  const values: Record<string, string | undefined> = {
    streamId: changes.streamId ?? target.streamId,
    taskId: changes.taskId ?? target.taskIds[0],
  }
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''))
  const account = changes.accountId === undefined ? target.accountId : changes.accountId
  const auth = changes.token === undefined ? token : changes.token
  return {
    method: changes.method ?? method,
    url: `${target.url}${filled}${queryOf(changes.query)}`,
    headers: sentHeaders({
      'Content-Type': contentType,
      accountId: account,
      [security.header]: auth,
      ...changes.headers,
    }),
    body: changes.text ?? JSON.stringify(changes.body === undefined ? {} : changes.body),
    ownToken: changes.token === undefined && !namesToken(changes.headers),
  }
}

function queryOf(query: Record<string, string> = {}): string {
  const text = new URLSearchParams(query).toString()
  return text && `?${text}`
}

/** Whether further headers hold a token, however its name is written. */
function namesToken(headers: object = {}): boolean {
  return Object.keys(headers).some((name) => name.toLowerCase() === security.header)
}

function sentHeaders(headers: Record<string, string | null>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  )
}
