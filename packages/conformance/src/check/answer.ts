import type { OperationId } from '@case-management/contract'
import type { Json } from '../projection/json.ts'
import type { Exchange } from './exchange.ts'

/** An answer of the host. */
export interface Answer {
  operation: OperationId
  status: number
  /** By lower-cased name. */
  headers: Record<string, string>
  text: string
  /** The body as JSON; `undefined` when it is none. */
  body: Json | undefined
  exchange: Exchange
  /** Whether its body breaks the schema in a way that fails the run: nothing can be learnt from it. */
  broken: boolean
}

/** The body as JSON; `undefined` when it is none. */
export function parseBody(text: string): Json | undefined {
  try {
    const body: Json = JSON.parse(text)
    return body
  } catch {
    return undefined
  }
}
