import type { RetryPolicy } from '@case-management/contract'
import { clockDifference, retryAfter } from '@case-management/contract/http'
import { retryAfterHeader } from './answer-headers.ts'
import type { ReadAnswer } from './attempt.ts'
import { errorForAnswer } from './errors/error-for-answer.ts'
import type { AnswerFacts } from './errors/tasks-error.ts'
import { withoutTokens } from './errors/without-tokens.ts'
import type { Failure } from './retry-delay.ts'

/**
 * What an answer that is not what the caller asked for stands for.
 *
 * @param known - what is known of the answer without its body.
 * @param arrived - when its head arrived, in milliseconds since 1970.
 */
export function failureIn(
  { response, text, token, body }: ReadAnswer,
  known: AnswerFacts,
  arrived: number,
  policy: RetryPolicy,
): Failure {
  const { headers, ok } = response
  const hide = (told: string) => withoutTokens(told, token)
  // Hidden before anything is cut out of it, and in what was parsed, because JSON can write a text in many ways.
  const said: unknown =
    body && JSON.parse(text, (_key, value: unknown) => (typeof value === 'string' ? hide(value) : value))
  const date = headers.get('date')
  const wait = retryAfter(headers.get(retryAfterHeader), date)
  const shown = hide(said ? JSON.stringify(said) : text)
  const type = hide(headers.get('content-type') ?? '')
  const error = errorForAnswer(known, type, shown, said, wait, clockDifference(date, arrived), policy)
  return { error, wait, damaged: ok && body === undefined && type.includes('json') }
}
