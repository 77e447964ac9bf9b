import type { QuestionId } from '@case-management/contract/questions'
import type { SearchBody } from './search-case.ts'

/**
 * The questions whose answers may decide which part of a search a page is, and what it says of itself.
 *
 * @param total - number of tasks that the search finds, as far as that is known.
 */
export function pageScopeOf({ skip = 0, limit, ...body }: SearchBody, total: number): QuestionId[] {
  const lists = Object.values(body).filter((value) => Array.isArray(value))
  const scope: [boolean, QuestionId][] = [
    [limit === undefined || limit === 0, 'default-limit'],
    [true, 'largest-limit'],
    [limit === 0, 'limit-zero'],
    [true, 'first-page-number'],
    [skip > 0, 'page-between'],
    [total === 0, 'pages-of-nothing'],
    [true, 'total-counted'],
    [skip > 0 && skip >= total, 'skip-beyond-end'],
    [lists.some((list) => list.length > 1), 'longest-list'],
    [body.startDate !== undefined && body.endDate !== undefined, 'window-span'],
    [body.selectedColumns !== undefined, 'selected-columns'],
    [body.selectedColumns !== undefined, 'columns-always-there'],
  ]
  return scope.flatMap(([matters, id]) => (matters ? [id] : []))
}
