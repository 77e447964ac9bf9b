import type { QuestionId } from '@case-management/contract/questions'
import { expectedOf } from '../model/search/expected.ts'
import { pageScopeOf } from '../model/search/page-scope.ts'
import { scopeOf } from '../model/search/scope.ts'
import type { SearchBody } from '../model/search/search-case.ts'
import { mayBodyBeRefused } from './body-may-be-refused.ts'
import type { Law } from './law.ts'
import { refusingValues } from './refusing-values.ts'

/** Whether some possible answers let a host refuse a search that is valid by the contract, as far as its body tells. */
export function mayBeRefused(law: Law, body: SearchBody, subject: string | undefined): boolean {
  if (mayBodyBeRefused(law, body)) return true
  const scope: QuestionId[] = [
    ...scopeOf({ filter: body, subject: subject ?? null }, []),
    ...pageScopeOf(body, 0),
  ]
  return law.dialects(scope, refusingValues(law, body)).some((dialect) => {
    if ((body.skip ?? 0) > 0 && dialect['skip-beyond-end'].answer === 'refused') return true
    return expectedOf(body, { dialect, now: 0, offset: 0, subject, tasks: [] }) === 'refused'
  })
}
