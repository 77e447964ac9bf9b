import type { FuzzedHost } from './fuzzed-host.ts'
import type { Outcome } from './send.ts'
import type { FuzzRequest } from './fuzz-request.ts'

/** What the mock leaves to Node: requests that are no HTTP, and an address or an expectation that makes no sense. */
const answeredByNode = new Set([400, 408, 417, 431])

/** What is wrong with what a host made of a request, if anything is. */
export function dislikeOf(
  name: FuzzedHost['name'],
  { head }: FuzzRequest,
  outcome: Outcome,
): string | undefined {
  if (outcome === 'left') return undefined
  if (typeof outcome === 'string') return outcome
  const { status, headers, body } = outcome
  if (status >= 500 || status < 200) return `answered with ${status} ${body}`
  if (head.startsWith('HEAD ') || status === 204) return undefined
  if (name === 'mock' && body === '' && answeredByNode.has(status)) return undefined
  if (!/^content-type: application\/json/imu.test(headers)) return `answered with ${status} that is no JSON`
  return status < 400 || isError(body) ? undefined : `answered with ${status} and no error in it: ${body}`
}

function isError(body: string): boolean {
  if (body === '') return false
  const value: unknown = JSON.parse(body)
  return typeof value === 'object' && value !== null && 'errors' in value && Array.isArray(value.errors)
}
