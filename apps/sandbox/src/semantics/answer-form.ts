import { operations } from '@case-management/contract'
import type { Dialect } from '@case-management/contract/questions'
import type { ErrorBody } from '../model.ts'

/** What every answer looks like under a dialect, whatever it says. */
export interface AnswerForm {
  /** Whether an answer carries the id of its request. */
  requestId: boolean
  /** The media type of an answer with a status; nothing where it has none. */
  mediaType: (status: number) => string | undefined
  /** The body of an error, as it is sent. */
  errorBody: (body: ErrorBody) => unknown
}

/** The media type of every answer by the contract. */
const json = operations.getTasks.contentType

const errorTypes: Readonly<Record<Dialect['error-media-type']['answer'], string | undefined>> = {
  json,
  'problem-json': 'application/problem+json',
  absent: undefined,
}

/** The form of answers: the one table of the questions about it. */
export function answerForm(dialect: Dialect): AnswerForm {
  const textKey = dialect['error-text-key'].answer
  return {
    mediaType: (status) => (status < 400 ? json : errorTypes[dialect['error-media-type'].answer]),
    requestId: dialect['request-id'].answer === 'sent',
    errorBody:
      textKey === 'msg'
        ? (body) => body
        : ({ errors }) => ({ errors: errors.map(({ msg, ...others }) => ({ [textKey]: msg, ...others })) }),
  }
}
