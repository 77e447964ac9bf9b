import { saysRateLimit } from '../../host/is-rate-limit.ts'
import type { Asker, Seen } from '../asker.ts'
import type { Findings } from '../finding.ts'
import { tell, tellNothing } from './reading.ts'

/** So many requests are sent as fast as they are answered: more than the vendor allows for any of its APIs in a minute. */
export const mostRequests = 300

/** Sends requests faster than any rate, until the host says that they are too many. */
export async function readRateLimit(asker: Asker): Promise<Findings> {
  const findings: Findings = new Map()
  const [status, wait] = ['rate-limit-status', 'rate-limit-wait'] as const
  asker.allow(mostRequests)
  while (asker.left > 0) {
    const seen = await asker.ask('getTasks', { body: { limit: 1 } }, { atOnce: true, again: false })
    if (seen.status === 200) continue
    if (!isLimited(seen)) {
      const reason = `many requests are answered with ${seen.status}, and nothing says that it is a rate limit`
      for (const id of [status, wait] as const) tellNothing({ findings }, id, reason, seen)
      return findings
    }
    tell({ findings }, status, { answer: 'number', value: seen.status }, seen)
    tell({ findings }, wait, 'retry-after' in seen.headers ? 'sent' : 'absent', seen)
    return findings
  }
  const reason = `${mostRequests} requests in a row met no rate limit`
  for (const id of [status, wait] as const) tellNothing({ findings }, id, reason, asker.seen.at(-1))
  return findings
}

function isLimited(seen: Seen): boolean {
  const { status, headers } = seen
  return status === 429 || (status >= 400 && ('retry-after' in headers || saysRateLimit(seen)))
}
