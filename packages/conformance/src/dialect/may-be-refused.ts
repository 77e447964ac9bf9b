import type { Dialect, QuestionId } from '@case-management/contract/questions'
import { expectedOf } from '../model/search/expected.ts'
import { pageScopeOf } from '../model/search/page-scope.ts'
import { scopeOf } from '../model/search/scope.ts'
import type { SearchBody } from '../model/search/search-case.ts'
import { mayBodyBeRefused } from './body-may-be-refused.ts'
import type { Law, NamedAnswer } from './law.ts'
import { refusingValues, valuesExceeded } from './refusing-values.ts'

/** Whether some possible answers let a host refuse a search that is valid by the contract, as far as its body tells. */
export function mayBeRefused(law: Law, body: SearchBody, subject: string | undefined): boolean {
  return (
    mayBodyBeRefused(law, body) ||
    law
      .dialects(refusalScope(body, subject), refusingValues(law, body))
      .some((dialect) => isRefused(dialect, body, subject))
  )
}

/** The answers that the law rules out and that would let a host refuse such a search; by which number they do is not known. */
export function wouldRefuse(law: Law, body: SearchBody, subject: string | undefined): NamedAnswer[] {
  const { others } = law.judge(
    refusalScope(body, subject),
    (dialect) => (isRefused(dialect, body, subject) ? [] : ['taken']),
    valuesExceeded(body),
    false,
  )
  return others.map(({ id, answer: { answer } }) => ({ id, answer: { answer } }))
}

/** The questions on which it depends whether a host refuses a search. */
function refusalScope(body: SearchBody, subject: string | undefined): QuestionId[] {
  return [...scopeOf({ filter: body, subject: subject ?? null }, []), ...pageScopeOf(body, 0)]
}

function isRefused(dialect: Dialect, body: SearchBody, subject: string | undefined): boolean {
  if ((body.skip ?? 0) > 0 && dialect['skip-beyond-end'].answer === 'refused') return true
  return expectedOf(body, { dialect, now: 0, offset: 0, subject, tasks: [] }) === 'refused'
}
