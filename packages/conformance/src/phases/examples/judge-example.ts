import { bodyValidators } from '@case-management/contract/validators'
import { parseBody, type Answer } from '../../check/answer.ts'
import { basedOn } from '../../check/basis.ts'
import { createSession, type CheckIdentity } from '../../check/check-session.ts'
import type { Exchange } from '../../check/exchange.ts'
import { inspectAnswer } from '../../check/inspect-answer.ts'
import { mayRefuseUpdate } from '../../check/refusable-update.ts'
import type { RunContext } from '../../check/run-context.ts'
import type { Violation } from '../../check/violation.ts'
import { mayBeRefused } from '../../dialect/may-be-refused.ts'
import { isRefusal } from '../../host/is-refusal.ts'
import { operationOf } from '../../host/operation-of.ts'
import { isWrite } from '../../host/is-write.ts'
import type { ExampleCase } from '../../projection/example-cases.ts'
import { isObject } from '../../projection/json.ts'
import { responsePointer } from '../../projection/response-pointer.ts'
import { expectRefusal, type Refusal } from '../properties/expect-refusal.ts'
import type { ErrorExample } from './error-arrangements.ts'

/** The questions that decide whether, and how, a host gives an error. Where none are named, its status decides. */
const questionsOf: Readonly<Record<string, Pick<Refusal, 'questions' | 'unless'>>> = {
  'wrong-content-type': { questions: ['wrong-content-type'] },
  'body-too-large': { unless: [{ id: 'largest-body' }] },
  'body-too-deep': { unless: [{ id: 'deepest-body' }, { id: 'largest-body' }] },
  'missing-account-id': { questions: [] },
  'invalid-account-id': { questions: [] },
  'invalid-stream-id': { questions: ['unknown-stream'] },
  'invalid-task-id': { questions: ['unknown-task'] },
  'unknown-key': { unless: [{ id: 'unknown-search-key' }, { id: 'unknown-update-key' }] },
  'invalid-header': { questions: ['bad-header'] },
} satisfies Partial<Record<ErrorExample, Pick<Refusal, 'questions' | 'unless'>>>

/** What judging the answer to an example came to. */
export interface JudgedExample {
  violations: readonly Violation[]
  /** Why the answer says nothing: the host refuses such a request, as its answer to an open question lets it. */
  skip?: string
}

/** Judges the answer to an example by the law of the run, where that is not the contract's answers. */
export function judgeExample(
  context: RunContext,
  check: CheckIdentity,
  exampleCase: ExampleCase,
  exchange: Exchange,
): JudgedExample {
  const { operation, status, example } = exampleCase
  const answer = answerIn(exampleCase, exchange)
  if (answer === undefined) return { violations: [] }
  if (status === '200' && answer.status !== 200) {
    if (isRefusal(answer.status) && mayRefuse(context, answer))
      return {
        violations: [],
        skip: 'the host refuses such a request, as no page rules out',
      }
    const message = `${operation} answers ${answer.status} to the example ${example}`
    return { violations: [{ message, basis: basedOn(responsePointer(operation, '200')) }] }
  }
  const session = createSession(context, check)
  if (status !== '200')
    expectRefusal(session, answer, {
      statuses: [Number(status)],
      what: `what provokes ${example}`,
      ...questionsOf[example],
    })
  return { violations: [...session.violations, ...inspectAnswer(answer, context.law)] }
}

function answerIn({ operation }: ExampleCase, exchange: Exchange): Answer | undefined {
  const { response } = exchange
  if (!response) return undefined
  const { status, headers, body: text } = response
  return { operation, status, headers, text, body: parseBody(text), exchange, broken: false }
}

/** Whether some possible answer to an open question refuses a request that is valid by the contract. */
function mayRefuse(context: RunContext, { operation, exchange: { request } }: Answer): boolean {
  const { law, subject } = context
  const body = parseBody(request.body)
  if (!isWrite(operation)) {
    const { request: isSearch } = bodyValidators.getTasks
    return isSearch(body) && mayBeRefused(law, body, subject)
  }
  const taskId = operationOf(request.url)?.parameters['taskId'] ?? ''
  return isObject(body) && mayRefuseUpdate(context, taskId, body)
}
