import { operations, type OperationId } from '@case-management/contract'
import { parseBody } from '../check/answer.ts'
import type { Exchange } from '../check/exchange.ts'
import { isObject } from '../projection/json.ts'

/** What one request carried, and how it was answered. */
export interface Sent {
  /** Status of the answer; absent when none came. */
  status: string | undefined
  /** Names of headers, lower-cased. */
  headers: ReadonlySet<string>
  /** Keys of the body when it is a JSON object. */
  keys: ReadonlySet<string>
}

/** Longer bodies are not looked into. */
const longestRead = 100_000

/** The requests that went to an operation, whatever their method. */
export function sentTo(operation: OperationId, exchanges: readonly Exchange[]): Sent[] {
  const path = new RegExp(`${operations[operation].path.replaceAll(/\{\w+\}/g, '[^/]+')}$`)
  return exchanges
    .filter(({ request }) => path.test(request.url))
    .map(({ request, response }) => ({
      status: response && String(response.status),
      headers: new Set(Object.keys(request.headers).map((name) => name.toLowerCase())),
      keys: new Set(keysOf(request.body)),
    }))
}

function keysOf(text: string): string[] {
  if (text.length > longestRead) return []
  const body = parseBody(text)
  return isObject(body) ? Object.keys(body) : []
}
