import type { Dialect } from '@case-management/contract/questions'
import { allowHeader, retryAfterHeader } from '../http/contract-headers.ts'
import { documentedErrors } from '../http/documented-errors.ts'
import { Refusal, type RefusalKind } from '../http/refusal.ts'
import { SearchRefused } from './search/search-context.ts'

/** The question that says with which status and code each kind of refusal is answered. */
const questionOf = {
  'malformed-body': 'malformed-body',
  'body-too-large': 'malformed-body',
  'body-too-deep': 'malformed-body',
  'wrong-content-type': 'wrong-content-type',
  'invalid-task-id': 'unknown-task',
  'invalid-stream-id': 'unknown-stream',
  'method-not-allowed': 'wrong-method',
  'broken-schema': 'broken-schema',
  'bad-header': 'bad-header',
  'closed-task': 'closed-task',
} as const satisfies Partial<Record<RefusalKind, keyof Dialect>>

/** How refusals are answered: the one table of the questions about them. */
export function refusalsUnder(dialect: Dialect): (error: unknown) => unknown {
  const silent = dialect['error-names-key'].answer === 'silent'
  const withoutAllow = dialect['allow-header'].answer === 'absent'
  const withoutWait = dialect['rate-limit-wait'].answer === 'absent'
  const rateLimitStatus = dialect['rate-limit-status'].value

  return (error) => {
    if (error instanceof SearchRefused)
      return shown(new Refusal(412, errorsOf([error.message], 412), {}, 'broken-schema'))
    return error instanceof Refusal ? shown(error) : error
  }

  function shown(refused: Refusal): Refusal {
    const { kind } = refused
    const isRateLimit = kind.startsWith('rate-limit')
    const answer = isAsked(kind) ? dialect[questionOf[kind]] : undefined
    const value = answer !== undefined && 'value' in answer ? answer.value : undefined
    const status = isRateLimit ? rateLimitStatus : (value?.status ?? refused.status)
    const isSchema = kind === 'broken-schema' || kind === 'bad-header'
    const errors = silent && isSchema ? invalidArguments : refused.body.errors
    const headers = Object.entries(refused.headers).filter(
      ([name]) =>
        !(name === allowHeader && withoutAllow) && !(name === retryAfterHeader && isRateLimit && withoutWait),
    )
    const body = { errors: errors.map((each) => ({ ...each, code: value?.code ?? each.code })) }
    return new Refusal(status, body, Object.fromEntries(headers), kind)
  }
}

/** What the vendor's sibling APIs say of every body that breaks a schema. */
const invalidArguments = documentedErrors.getTasks['412']?.['invalid-arguments']?.errors ?? []

function errorsOf(messages: readonly string[], code: number): Refusal['body'] {
  return { errors: messages.map((msg) => ({ msg, code })) }
}

function isAsked(kind: RefusalKind): kind is keyof typeof questionOf {
  return Object.hasOwn(questionOf, kind)
}
