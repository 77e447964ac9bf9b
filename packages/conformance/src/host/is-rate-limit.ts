import { operations } from '@case-management/contract'
import type { Law } from '../dialect/law.ts'

/** What of an answer says that calls came too fast. */
export interface LimitedAnswer {
  status: number
  /** By lower-cased name. */
  headers: Readonly<Record<string, string>>
  text: string
}

/** Whether an answer says that calls came too fast, under a status that the law lets a host have for it. */
export function isRateLimit(answer: LimitedAnswer, law: Law): boolean {
  const { status, headers } = answer
  if (status === 429) return true
  if (status < 400) return false
  const isSaid = saysRateLimit(answer)
  return law
    .answersTo('rate-limit-status')
    .some(({ value }) =>
      value === undefined ? isSaid : value === status && (isSaid || 'retry-after' in headers),
    )
}

/** Whether an answer has a text by which the vendor tells of a rate limit. */
export function saysRateLimit({ text }: LimitedAnswer): boolean {
  return operations.getTasks.retry.rateLimit.messages.some((message) => text.includes(message))
}
