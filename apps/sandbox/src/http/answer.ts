import { contractDialect } from '@case-management/contract/questions'
import { answerForm, type AnswerForm } from '../semantics/answer-form.ts'
import { requestIdHeader } from './contract-headers.ts'
import { Refusal, refusal } from './refusal.ts'

/** What a call is answered with, before it becomes a response. */
export interface Answer {
  status: number
  /** JSON, as text or in UTF-8. */
  body: string | Uint8Array<ArrayBuffer>
  headers?: Readonly<Record<string, string>>
}

const asDocumented = answerForm(contractDialect)

/** The answer to a call that failed: the error of the contract, or 500 for anything unforeseen. */
export function answerOf(error: unknown, form: AnswerForm = asDocumented): Answer {
  const { status, body, headers } = error instanceof Refusal ? error : refusal('internal-error')
  return { status, body: JSON.stringify(form.errorBody(body)), headers }
}

/** The headers of an answer to the request of this id. */
export function headersOf(
  answer: Answer,
  requestId: string,
  form: AnswerForm = asDocumented,
): Record<string, string> {
  const mediaType = form.mediaType(answer.status)
  return {
    ...(mediaType !== undefined && { 'Content-Type': mediaType }),
    ...(form.requestId && { [requestIdHeader]: requestId }),
    ...answer.headers,
  }
}
