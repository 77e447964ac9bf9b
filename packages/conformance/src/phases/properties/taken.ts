import { bodyValidators } from '@case-management/contract/validators'
import type { Answer } from '../../check/answer.ts'
import type { RunContext } from '../../check/run-context.ts'
import { mayBeRefused } from '../../dialect/may-be-refused.ts'
import { isRefusal } from '../../host/is-refusal.ts'

/** Whether a host may answer so to a body that is valid by the contract: it takes it, or an answer to an open question refuses it. */
export function isWellTaken({ operation, status }: Answer, body: unknown, context: RunContext): boolean {
  if (status === 200) return true
  const { request: isSearch } = bodyValidators.getTasks
  return (
    operation === 'getTasks' &&
    isRefusal(status) &&
    isSearch(body) &&
    mayBeRefused(context.law, body, context.subject)
  )
}
