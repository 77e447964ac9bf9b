import bundle from '@case-management/contract/openapi.json' with { type: 'json' }
import type { Law } from './law.ts'

const { maximum } = bundle.components.schemas.TaskFilter.properties.limit

/** How many tasks a page may be asked to hold without being refused, as far as that is known. */
export function mostOnPage(law: Law): number {
  return Math.min(maximum, leastRefused(law, 'largest-limit'))
}

/** How many values a list of a search may hold without being refused, as far as that is known. */
export function longestList(law: Law): number {
  return leastRefused(law, 'longest-list')
}

/** The smallest number above which a possible answer refuses. */
function leastRefused(law: Law, id: 'largest-limit' | 'longest-list'): number {
  const refused = law
    .dialects([id])
    .map((dialect) => dialect[id])
    .flatMap((answer) => (answer.answer === 'refused' ? [answer.value] : []))
  return Math.min(Infinity, ...refused)
}

/** The same search for no more tasks on a page than the host takes. */
export function withinLimit<Body extends { limit?: number }>(law: Law, body: Body): Body {
  const most = mostOnPage(law)
  return body.limit === undefined || body.limit <= most ? body : { ...body, limit: most }
}

/** Whether the totals of pages say how many tasks are found: not where they fit no answer. */
export function areCounted({ unfit }: Pick<Law, 'unfit'>): boolean {
  return !unfit.has('total-counted')
}

/** Whether a task may be closed: not where the host may take no update of a closed one, because none would open it again. */
export function mayBeClosed(law: Law): boolean {
  return law.answersTo('closed-task').every(({ answer }) => answer === 'taken')
}
