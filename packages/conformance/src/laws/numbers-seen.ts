import type { TaskPage } from '../check/check-session.ts'
import type { Observed } from '../dialect/law.ts'

/** Numbers that a page shows, for answers that carry one which is not known yet. */
export function numbersSeen({ page, limit }: { page: TaskPage; limit?: number | undefined }): Observed {
  const { results, hasMore, totalResults } = page
  const given = hasMore ? Math.min(results.length, page.limit) : page.limit
  return {
    'total-counted': totalResults,
    ...(limit === undefined
      ? { 'default-limit': page.limit }
      : given < limit && given > 0 && { 'largest-limit': given }),
  }
}
