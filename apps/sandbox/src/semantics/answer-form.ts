import type { Dialect } from '@case-management/contract/questions'
import type { ErrorBody } from '../model.ts'

/** What every answer looks like under a dialect, whatever it says. */
export interface AnswerForm {
  /** Whether an answer carries the id of its request. */
  requestId: boolean
  /** The body of an error, as it is sent. */
  errorBody: (body: ErrorBody) => unknown
}

/** The form of answers: the one table of the questions about it. */
export function answerForm(dialect: Dialect): AnswerForm {
  const textKey = dialect['error-text-key'].answer
  return {
    requestId: dialect['request-id'].answer === 'sent',
    errorBody:
      textKey === 'msg'
        ? (body) => body
        : ({ errors }) => ({ errors: errors.map(({ msg, ...others }) => ({ [textKey]: msg, ...others })) }),
  }
}
