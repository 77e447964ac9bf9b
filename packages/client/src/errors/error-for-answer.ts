import type { RetryPolicy } from '@case-management/contract'
import { isRecord } from '../record.ts'
import { AuthenticationError } from './authentication-error.ts'
import { NotFoundError } from './not-found-error.ts'
import { PermissionError } from './permission-error.ts'
import { RateLimitError } from './rate-limit-error.ts'
import { ServerError } from './server-error.ts'
import { TasksError, type AnswerFacts, type ErrorFacts } from './tasks-error.ts'
import { TimeoutError } from './timeout-error.ts'
import { UnexpectedAnswerError } from './unexpected-answer-error.ts'
import { ValidationError } from './validation-error.ts'
import { vendorErrorsOf } from './vendor-errors.ts'

/** Characters of what the host said that a message shows. */
const longest = 300

/** Milliseconds by which two clocks may differ before a refused token has to do with it. `Date` tells whole seconds. */
const clockTolerance = 10_000

/**
 * The error that an answer stands for.
 *
 * @param known - what is known of the answer without its body.
 * @param type - content type of the answer; empty when it names none.
 * @param body - the parsed text; undefined when it is no JSON.
 * @param wait - milliseconds that the host asks to wait.
 * @param ahead - milliseconds by which the host's clock is ahead of this one.
 */
export function errorForAnswer(
  known: AnswerFacts,
  type: string,
  text: string,
  body: unknown,
  wait: number | undefined,
  ahead: number | undefined,
  policy: RetryPolicy,
): TasksError {
  const errors = vendorErrorsOf(body)
  const { msg, code } = errors[0] ?? {}
  const { status } = known
  const facts = { ...known, code, msg }
  // It comes from outside, and goes to logs: one line, without what steers a terminal.
  const what = [status, msg, code === undefined ? code : `(code ${code})`]
    .filter(Boolean)
    .join(' ')
    .replace(/[\s\p{C}]+/gu, ' ')
    .slice(0, longest)

  const { messages, delayMs } = policy.rateLimit
  // Under which status the vendor says it is not known. What refuses a value may quote it, and JSON cut short holds tasks;
  // a gateway says it in plain text.
  const said =
    body === undefined && text[0] !== '{' ? [text] : errors.map((error) => (error.key ? '' : error.msg))
  const limited =
    ![412, 422].includes(status) && said.some((words) => messages.some((message) => words?.includes(message)))
  if (status === 429 || limited) {
    return new RateLimitError(what, facts, Math.ceil((wait ?? delayMs) / 1000))
  }
  if (status >= 500) return new ServerError(what, facts)
  if (status === 408) return new TimeoutError(what, facts)
  const lacksScope = /permission|scope/i.test(what)
  // A gateway before the host refuses a token in a form of its own.
  if (status === 401 && !lacksScope)
    return new AuthenticationError(what, facts, undefined, clockHint(ahead ?? 0))
  if (status < 400 || (text && !isRecord(body))) return unexpected(facts, type, text)
  if (status === 401 || status === 403) return new PermissionError(what, facts)
  // The vendor answers 400, not 404, to an id it does not know; which status this API has is open.
  if (status === 404 || /^4\d\d invalid \w+ ?id\b/i.test(what)) return new NotFoundError(what, facts)
  if ([400, 412, 422].includes(status)) {
    return new ValidationError(
      what,
      facts,
      errors.flatMap(({ key }) => key ?? []),
    )
  }
  return new TasksError(what, facts)
}

/** Of a token that was refused: undefined where the clocks agree. */
function clockHint(ahead: number): string | undefined {
  if (Math.abs(ahead) <= clockTolerance) return undefined
  const seconds = Math.round(Math.abs(ahead) / 1000)
  return `Set the clocks: the host's is ${seconds} s ${ahead > 0 ? 'ahead of' : 'behind'} this one, and tokens expire by the clock`
}

function unexpected(facts: ErrorFacts, type: string, text: string): UnexpectedAnswerError {
  const body = text ? `${type || 'no content type'}, ${JSON.stringify(text.slice(0, 60))}` : 'empty body'
  return new UnexpectedAnswerError(`unexpected answer: ${facts.status}, ${body}`, facts, type, text)
}
