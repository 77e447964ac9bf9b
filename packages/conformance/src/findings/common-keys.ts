import { requestSchemaPointer } from '../projection/request-schema.ts'
import { weights, type Failure } from './element-votes.ts'

/** A key is what failures have in common when at least this share of them has it. */
export const shareOfCommon = 0.9

/** What fewer failures have in common may be chance. */
const fewestFailures = 4

/** When searches have more keys than these in common, it is not told which of them matters. */
export const mostKeys = 2

/** Keys that nearly every search carries, so that to carry them says nothing. */
export const everywhere: ReadonlySet<string> = new Set(
  ['skip', 'limit'].map((key) => `${requestSchemaPointer('getTasks')}/properties/${key}`),
)

/**
 * A key that nearly all searches carry that were answered wrongly speaks as loudly as a broken rule: whatever each
 * check was about, and however differently their answers were wrong, the key is what they have in common.
 */
export function withCommonKeys(failures: readonly Failure[]): Failure[] {
  const searches = failures.filter(({ sent }) => sent.operation === 'getTasks' && sent.keys.length > 0)
  if (searches.length < fewestFailures) return [...failures]
  const counts = new Map<string, number>()
  for (const { sent } of searches)
    for (const pointer of sent.elements) counts.set(pointer, (counts.get(pointer) ?? 0) + 1)
  const common = [...counts]
    .filter(([pointer, count]) => !everywhere.has(pointer) && count >= shareOfCommon * searches.length)
    .map(([pointer]) => pointer)
  if (common.length > mostKeys) return [...failures]
  return failures.map((failure) => {
    const shared = searches.includes(failure)
      ? common.filter((pointer) => failure.sent.elements.includes(pointer))
      : []
    const votes = new Map(failure.votes)
    for (const pointer of shared) votes.set(pointer, (votes.get(pointer) ?? 0) + weights.broken)
    return { ...failure, votes }
  })
}
