import { requestIdHeader } from './contract-headers.ts'
import type { AnswerForm } from '../semantics/answer-form.ts'
import { Refusal, refusal } from './refusal.ts'

/** What a call is answered with, before it becomes a response. */
export interface Answer {
  status: number
  /** JSON, as text or in UTF-8. */
  body: string | Uint8Array<ArrayBuffer>
  headers?: Readonly<Record<string, string>>
}

/** Content type of every answer: the one of the contract. */
const contentType = 'application/json'

/** The answer to a call that failed: the error of the contract, or 500 for anything unforeseen. */
export function answerOf(error: unknown, form?: AnswerForm): Answer {
  const { status, body, headers } = error instanceof Refusal ? error : refusal('internal-error')
  return { status, body: JSON.stringify(form ? form.errorBody(body) : body), headers }
}

/** The headers of an answer to the request of this id. */
export function headersOf(answer: Answer, requestId: string, form?: AnswerForm): Record<string, string> {
  const id = form?.requestId === false ? {} : { [requestIdHeader]: requestId }
  return { 'Content-Type': contentType, ...id, ...answer.headers }
}
