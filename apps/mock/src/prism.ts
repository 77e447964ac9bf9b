import document from '@case-management/contract/openapi.json' with { type: 'json' }
import { createLogger } from '@stoplight/prism-core'
import { createInstance, getHttpOperationsFromSpec } from '@stoplight/prism-http'
import type { Preference } from './preference.ts'

/** What Prism is asked. */
export interface PrismRequest {
  path: string
  /** By lower-case name. */
  headers: Record<string, string>
  /** Whether a missing token is answered with the documented 401. */
  checkSecurity: boolean
  /** Which of the documented responses is wanted. */
  wanted: Preference
}

/** A documented response that Prism has chosen. */
export interface PrismAnswer {
  status: number
  headers: Record<string, string>
  body: unknown
}

/** Gives the documented response to a request. */
export type Prism = (request: PrismRequest) => Promise<PrismAnswer>

/**
 * Prism over the contract's bundle.
 *
 * It checks that a token is there and chooses the response. It does not validate requests:
 * `validateRequest` does, with the contract's own validators (docs/adr/0001-mock-on-prism.md).
 */
export async function createPrism(): Promise<Prism> {
  const operations = await getHttpOperationsFromSpec(structuredClone(document))
  const config = {
    isProxy: false,
    validateRequest: false,
    validateResponse: false,
    errors: false,
    upstreamProxy: undefined,
  } as const
  const prism = createInstance(
    { ...config, checkSecurity: true, mock: { dynamic: false } },
    { logger: createLogger('mock', { level: 'silent' }) },
  )

  return async ({ path, headers, checkSecurity, wanted }) => {
    const request = { method: 'post', url: { path, query: {} }, headers } as const
    const mock = { ...wanted, dynamic: false, mediaTypes: ['application/json'] }
    const result = await prism.request(request, operations, { ...config, checkSecurity, mock })()
    if ('left' in result) throw result.left
    const { statusCode, headers: answered = {}, body } = result.right.output
    return { status: statusCode, headers: withoutEmpty(answered), body }
  }
}

/** Prism gives `null` for a header that it has no value for. */
function withoutEmpty(headers: Record<string, string | number | null>): Record<string, string> {
  const filled = Object.entries(headers).filter(([, value]) => value !== null)
  return Object.fromEntries(filled.map(([name, value]) => [name, String(value)]))
}
