import type { OperationId } from '@case-management/contract'
import {
  questions as openQuestions,
  type Dialect,
  type QuestionId,
} from '@case-management/contract/questions'
import type { Answer } from '../../check/answer.ts'
import { basedOn, type Basis } from '../../check/basis.ts'
import type { CheckSession } from '../../check/check-session.ts'
import { errorsOf } from '../../check/errors-of.ts'
import { pageIn, recordIn } from '../../check/readable-page.ts'
import type { Fault } from '../../check/violation.ts'
import { isContractAnswer } from '../../dialect/is-contract-answer.ts'
import type { Law, Observed } from '../../dialect/law.ts'
import { isRefusal } from '../../host/is-refusal.ts'
import { operationPointer, responsePointer } from '../../projection/response-pointer.ts'
import type { Loosening } from './loosening.ts'

/** What a refused request is answered with. */
export interface Refusal {
  /** Documented status; further ones when the contract leaves a choice. */
  statuses: readonly number[]
  /** What was wrong with the request, for people. */
  what: string
  /** The questions that decide how it is refused. Default those of the first status. */
  questions?: readonly QuestionId[]
  /** What may let it through. Default nothing. */
  unless?: readonly Loosening[]
  /** What a host breaks that answers it as the operation, with a page or a record. Default what the check rests on, and the method for a wrong one. */
  served?: Basis
}

/** The question that decides how a host refuses what the contract refuses with a status. */
const byStatus: Readonly<Record<number, QuestionId>> = {
  400: 'malformed-body',
  405: 'wrong-method',
  412: 'broken-schema',
}

/** Notes when a request that breaks the contract was accepted, or refused in another way than the law of the run has it. */
export function expectRefusal(session: CheckSession, answer: Answer, refusal: Refusal): void {
  const { operation, status } = answer
  const { statuses, what, unless = [] } = refusal
  session.lookAt(answer.exchange)
  const [first = 400] = statuses
  const served = refusal.served ?? (first === 405 ? statedMethod(operation) : undefined)
  const usual = byStatus[first]
  const questions = refusal.questions ?? (usual === undefined ? [] : [usual])
  const { law } = session.context
  const faultsUnder = (dialect: Dialect): Fault[] => {
    if (unless.some((each) => isLoosened(dialect, each, law))) return []
    const taken = questions.some((id) => isPassedOver(dialect[id].answer))
    if (status >= 200 && status < 300) {
      const basis = isServed(answer) && served ? { basis: served } : {}
      return taken ? [] : [{ message: `${operation} accepts ${what}`, ...basis }]
    }
    // What is wrong with it is passed over then, and the rest of the request may still be refused.
    const rest = taken ? rests.map((id) => dialect[id].value.status) : []
    const wanted = [...new Set([...statusesUnder(dialect, statuses, questions), ...rest])]
    if (wanted.includes(status)) return []
    const { pointers, grade } = basedOn(responsePointer(operation, String(first)))
    return [
      {
        message: `${operation} refuses ${what} with ${status}, not ${wanted.join(' or ')}`,
        basis: { pointers: [...new Set([...pointers, ...session.check.basis.pointers])], grade },
      },
    ]
  }
  const mayBeTaken = questions.some((id) => Object.keys(openQuestions[id].answers).some(isPassedOver))
  const scope = [...questions, ...unless.map(({ id }) => id), ...(mayBeTaken ? rests : [])]
  const open = questions.filter((id) => law.hasOpenValue(id))
  // Where several might have been answered with, it is not known which was.
  const learns = open.length <= 1 && !isValueOf(law, questions, answer.status)
  // A decided question takes nothing from what was seen, but another answer to it, which a failure names, does.
  const seen = questions.length === 1 ? questions : open
  session.convict(law.judge(scope, faultsUnder, observedIn(answer, seen), learns), scope)
}

/** Whether an answer is that of the operation, and not some page that a gateway has for every address. */
function isServed(answer: Answer): boolean {
  return (pageIn(answer) ?? recordIn(answer)) !== undefined
}

/** Both pages of the vendor state the method. */
function statedMethod(operation: OperationId): Basis {
  return { pointers: [operationPointer(operation)], grade: 'documented' }
}

/** What decides how a host refuses the rest of a request, of which it passed over a part. */
const rests = ['malformed-body', 'broken-schema'] as const

/** Whether a status is that of a known answer to one of several questions. */
function isValueOf(law: Law, questions: readonly QuestionId[], status: number): boolean {
  return (
    questions.length > 1 &&
    questions.some((id) =>
      law.answersTo(id).some(({ value }) => typeof value === 'object' && value.status === status),
    )
  )
}

/** Whether a dialect may let through what the contract refuses. Of a number that nobody knows yet it may. */
function isLoosened(dialect: Dialect, { id, when }: Loosening, law: Law): boolean {
  if (isContractAnswer(dialect, id) && !law.hasOpenValue(id)) return false
  return law.hasOpenValue(id) || (when?.(dialect[id]) ?? true)
}

/** Whether an answer takes what the contract refuses. */
function isPassedOver(answer: string): boolean {
  return answer === 'ignored' || answer === 'taken'
}

/** The statuses with which a host of a dialect refuses it. */
function statusesUnder(
  dialect: Dialect,
  statuses: readonly number[],
  questions: readonly QuestionId[],
): readonly number[] {
  if (questions.every((id) => isContractAnswer(dialect, id))) return statuses
  const own = questions.flatMap((id) => {
    const { value } = dialect[id]
    return typeof value === 'object' ? [value.status] : []
  })
  const [, ...others] = statuses
  return [...own, ...others]
}

/** What was seen of the answers to some questions, for those whose value is not known. */
function observedIn({ status, body }: Answer, ids: readonly QuestionId[]): Observed {
  const [error] = errorsOf({ body })
  const told = error?.['code']
  const isCode = typeof told === 'number' || typeof told === 'string'
  if (!isCode && !isRefusal(status)) return {}
  // A refusal of another form than the contract's has no code to be held to.
  const code = isCode ? told : status
  return Object.fromEntries(ids.map((id) => [id, { status, code }]))
}

/** The texts of an error body. */
export function errorTexts(answer: Answer): string[] {
  return errorsOf(answer).flatMap(({ msg, message }) =>
    [msg, message].filter((text) => typeof text === 'string'),
  )
}
