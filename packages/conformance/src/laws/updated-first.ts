import type { CheckSession, TaskFilter, TaskPage } from '../check/check-session.ts'
import { isNarrowed } from '../check/narrowing.ts'
import type { Task } from '../check/task.ts'
import { updatedLast } from './updated-tasks.ts'

/** How a task is looked for among those that a search finds. */
export interface Look {
  /** The order in which they are read; none where all of them can be. */
  order: TaskFilter
  /** Whether a task stands on no page after this one. */
  isBehind: (page: TaskPage) => boolean
}

/** What a search finds that does not tell whether a task is among it. */
export const outOfOrder = 'does not come in the order of updatedAt, by which an updated task would be found'

/** How an updated task is looked for: in a large stream, of which no part is sure to hold it, among those that were updated last. */
export function lookFor({ context, check }: CheckSession, { updatedAt = '' }: Task): Look {
  const { narrowing } = context
  if (narrowing === undefined || (narrowing !== 'none' && isNarrowed(check.id, narrowing)))
    return { order: {}, isBehind: () => false }
  const at = Date.parse(updatedAt)
  return {
    order: updatedLast,
    isBehind({ results }) {
      const moments = results.map((task) => Date.parse(task.updatedAt ?? ''))
      const isOrdered = moments.every((moment, index) => index === 0 || moment <= (moments[index - 1] ?? 0))
      return isOrdered && (moments.at(-1) ?? at) < at
    },
  }
}
