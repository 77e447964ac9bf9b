import type { OperationId, components } from '@case-management/contract'
import type { Dialect, QuestionId } from '@case-management/contract/questions'
import { convicted, toldHere } from '../dialect/convicted.ts'
import type { Judgement, Lesson, NamedAnswer, Observed } from '../dialect/law.ts'
import { withinLimit } from '../dialect/taken.ts'
import { mayBeRefused, wouldRefuse } from '../dialect/may-be-refused.ts'
import { buildRequest, type RequestChanges } from '../host/build-request.ts'
import { isRefusal } from '../host/is-refusal.ts'
import { isWrite } from '../host/is-write.ts'
import { jsonOf } from '../projection/json.ts'
import { responsePointer } from '../projection/response-pointer.ts'
import { answerCheckId } from './answer-log.ts'
import { parseBody, type Answer } from './answer.ts'
import { basedOn, inferredFrom, type Basis } from './basis.ts'
import { tokensOf, type Exchange } from './exchange.ts'
import { answerPointers, inspectAnswer } from './inspect-answer.ts'
import { leaksOf } from './inspect-leaks.ts'
import { noteChange } from './last-states.ts'
import { fits, isNarrowed, narrowed, type Narrowing } from './narrowing.ts'
import { noteWrite } from './note-write.ts'
import { pageIn, recordIn } from './readable-page.ts'
import { mayRefuseUpdate, refusedUnstated } from './refusable-update.ts'
import { refusedUpdates } from './refused-updates.ts'
import type { RunContext } from './run-context.ts'
import type { Task, TaskUpdate } from './task.ts'
import { sendPatiently } from './send-patiently.ts'
import { BlockedCheck, EndCheck, skipWhenRateLimited, SkipCheck } from './signals.ts'
import { settled } from './settled.ts'
import { keepWayBack } from './way-back.ts'
import { isFailure, type Fault, type Violation } from './violation.ts'

/** The body of a search. */
export type TaskFilter = components['schemas']['TaskFilter']
/** The answer to a search. */
export type TaskPage = components['schemas']['TaskPage']

/** What a session knows of its check. */
export interface CheckIdentity {
  /** Stable name, such as `laws/filters/status`. */
  id: string
  basis: Basis
}

/** What a check works with: it talks to the host and notes what does not hold. */
export interface CheckSession {
  readonly context: RunContext
  readonly check: CheckIdentity
  /** What did not hold so far. */
  readonly violations: Violation[]
  /** The tokens that were sent so far. */
  readonly tokens: Set<string>
  /** The exchange that what is violated next is about: the one noted last, unless another is looked at. */
  readonly last: Exchange | undefined
  /** How many requests were made. */
  readonly requests: number
  /** Why something could not be judged, though the rest could. */
  readonly leftOpen: string | undefined
  /** Notes what was sent and answered. */
  note(exchange: Exchange): void
  /** Says that what is violated until the next request is about another exchange than the last; nothing where that is not known. */
  lookAt(exchange: Exchange | undefined): void
  /** Sends a request. Whatever the answer is, it is inspected against the contract, and what is wrong with it goes to the checks of answers. */
  call(operation: OperationId, changes?: CallChanges): Promise<Answer>
  /** Searches. @throws EndCheck when the host refuses. @throws BlockedCheck when the answer is no page. */
  page(filter: TaskFilter, changes?: CallChanges): Promise<TaskPage>
  /** Updates a task. @throws EndCheck when the host refuses. @throws BlockedCheck when the answer is no record. */
  update(taskId: string, body: TaskUpdate): Promise<Task>
  /** Notes a violation unless the condition holds. */
  expect(condition: boolean, message: string, basis?: Basis): void
  /** Notes a violation. */
  violate(message: string, basis?: Basis): void
  /**
   * Ends the check, because a valid request got an answer that it cannot use.
   *
   * @param what - the body of the request.
   * @throws BlockedCheck when another check says what is wrong with the answer, else EndCheck.
   */
  unusable(answer: Answer, what: string): never
  /**
   * Judges what depends on open questions by the law of the run, and notes what no possible answer to them explains.
   *
   * @param questions - the open questions on which it depends.
   * @param faultsUnder - what is wrong with it for a host of a dialect.
   * @param observed - what was seen, for answers that carry a value which may not be known yet.
   */
  judge(
    questions: readonly QuestionId[],
    faultsUnder: (dialect: Dialect) => readonly Fault[],
    observed?: Observed,
  ): void
  /** Notes what judging by the law found. */
  convict(judgement: Judgement<Fault>, questions: readonly QuestionId[]): void
  /** Notes why something could not be judged. The check goes on, and without a violation it is skipped for that. */
  leaveOpen(reason: string): void
  /** Takes over what another session of the check sent and found. */
  take(other: Pick<CheckSession, 'last' | 'requests' | 'leftOpen' | 'violations'>): void
  /** Ends the check as skipped. */
  skip(reason: string): never
}

/** What differs from the ordinary request of a check. */
export interface CallChanges extends RequestChanges {
  /** To which part of a large stream a search is narrowed. Default that of the run, where the search and the check permit it. */
  narrowing?: Narrowing | 'none' | undefined
}

/** The request as it is sent: a check that takes a part of a large stream for the whole searches in that part. */
function narrowedChanges(
  operation: OperationId,
  { narrowing, ...changes }: CallChanges,
  { id }: CheckIdentity,
  { narrowing: usual }: RunContext,
): RequestChanges {
  if (operation !== 'getTasks' || changes.text !== undefined) return changes
  const body = changes.body ?? {}
  if (narrowing !== undefined) return { ...changes, body: narrowed(body, narrowing) }
  const isPart = isNarrowed(id, usual) && typeof usual === 'object' && fits(Object(body), usual)
  return isPart ? { ...changes, body: narrowed(body, usual) } : changes
}

const authPointer = '#/components/securitySchemes/auth'

/**
 * Makes the session of one check. It holds no more than the last exchange and those that show a violation,
 * because pages are large.
 *
 * @param tokens - what was sent before, in other sessions of the check.
 * @param lessons - takes what may only be learnt of the host when nobody changed tasks meanwhile. Default at once.
 */
export function createSession(
  context: RunContext,
  check: CheckIdentity,
  tokens = new Set<string>(),
  lessons?: Lesson[],
): CheckSession {
  const violations: Violation[] = []
  const searched = new Set<string>()
  let last: Exchange | undefined
  let requests = 0
  let leftOpen: string | undefined
  const note = (exchange: Exchange) => {
    last = exchange
    requests++
    for (const token of tokensOf(exchange)) tokens.add(token)
  }
  const add = (violation: Violation) => {
    if (!violations.some((known) => known.message === violation.message))
      violations.push({ ...violation, exchange: violation.exchange ?? last })
  }
  const violate = (message: string, basis: Basis = check.basis) => add({ message, basis })

  function convict(judgement: Judgement<Fault>, questions: readonly QuestionId[]): void {
    for (const violation of convicted(judgement, questions, context.law, check.basis)) add(violation)
    const { lesson } = judgement
    const shown = last
    const learn = () => {
      lesson?.()
      if (shown) context.late?.note(context.law, shown)
    }
    if (lesson && lessons) lessons.push(learn)
    else learn()
  }

  async function sent(request: Exchange['request'], beforehand: () => Promise<void>): Promise<Exchange> {
    const reason = context.budget?.spent()
    if (reason !== undefined) throw new SkipCheck(reason)
    await beforehand()
    const exchange = await sendPatiently(context, request, { signal: context.signal })
    context.shared?.keep(exchange)
    return exchange
  }

  async function call(operation: OperationId, changes: CallChanges = {}): Promise<Answer> {
    context.signal?.throwIfAborted()
    skipWhenRateLimited(context)
    const asked = narrowedChanges(operation, changes, check, context)
    const request = buildRequest(operation, context.target, await context.token(), asked)
    let refused: (() => void) | undefined
    const exchange =
      context.shared?.find(request, searched) ??
      (await sent(request, async () => {
        const taskId = changes.taskId ?? context.target.taskIds[0]
        keepWayBack(context, operation, taskId, request.body)
        refused = noteWrite(context, operation, taskId, request.body)
        if (!isWrite(operation)) await settled(context)
      }))
    note(exchange)
    skipWhenRateLimited(context)
    const { response } = exchange
    if (!response) {
      add({
        message: `no answer came: ${exchange.problem ?? 'no reason known'}`,
        basis: basedOn(responsePointer(operation, '200')),
        settled: true,
        exchange,
      })
      throw new EndCheck('no answer')
    }
    const onlyReads = await refusedUpdates(context, operation, exchange)
    if (onlyReads !== undefined) throw new SkipCheck(onlyReads)
    const { status, headers, body: text } = response
    if (status >= 400 && status < 500) refused?.()
    if (isWrite(operation) && status === 200) {
      context.corpus = undefined
      context.updatedAt = Date.now()
      noteChange(context, parseBody(text))
    }
    const answer = { operation, status, headers, text, body: parseBody(text), exchange, broken: false }
    const leaks = leaksOf(answer, context).map((message) => ({
      rule: 'secrets' as const,
      broken: true,
      message,
      basis: inferredFrom(...answerPointers(operation, status), authPointer),
    }))
    const found = [
      ...inspectAnswer(answer, context.law),
      ...refusedUnstated(context, changes.taskId ?? context.target.taskIds[0] ?? '', answer),
    ]
    context.answers.note(answer, [...found, ...leaks], check.id)
    context.late?.note(context.law, exchange)
    const broken = found.some(
      (violation) => violation.rule === 'body' && (context.strict || isFailure(violation)),
    )
    return { ...answer, broken }
  }

  function unusable(
    { operation, status, exchange }: Answer,
    what: string,
    others: readonly NamedAnswer[] = [],
  ): never {
    if (status === 200) throw new BlockedCheck(answerCheckId(operation, status, 'body'))
    const { pointers, grade } = basedOn(responsePointer(operation, '200'))
    const fault = {
      message: `${operation} answers ${status} to a valid request, ${what}`,
      basis: { pointers: [...pointers, ...check.basis.pointers], grade },
      // Where several requests are on their way at once, another may be the last.
      exchange,
    }
    for (const violation of convicted({ faults: [fault], others }, [], context.law, fault.basis))
      // Whatever others did to tasks, a search is answered.
      add({ ...violation, settled: !isWrite(operation) })
    throw new EndCheck('no usable answer')
  }

  return {
    context,
    check,
    violations,
    tokens,
    get last() {
      return last
    },
    get requests() {
      return requests
    },
    get leftOpen() {
      return leftOpen
    },
    note,
    lookAt(exchange) {
      last = exchange ?? last
    },
    call,
    violate,
    unusable,
    convict,
    judge(questions, faultsUnder, observed) {
      const { law } = context
      const told = (dialect: Dialect) => toldHere(faultsUnder(dialect), law)
      // Where others are at work, what is known of the tasks may be older than the answer, and rule out what is right.
      const learns = lessons === undefined || (context.restless !== true && 'unless-surprised')
      convict(law.judge(questions, told, observed, learns), questions)
    },
    async page(asked, changes = {}) {
      const filter = withinLimit(context.law, asked)
      const answer = await call('getTasks', { body: filter, ...changes })
      const page = pageIn(answer)
      if (page) return page
      if (isRefusal(answer.status) && mayBeRefused(context.law, filter, context.subject))
        throw new SkipCheck(
          `the host refuses ${JSON.stringify(filter)}, which is an answer to an open question`,
        )
      return unusable(answer, JSON.stringify(filter), wouldRefuse(context.law, filter, context.subject))
    },
    async update(taskId, body) {
      const answer = await call('updateTask', { taskId, body })
      const record = recordIn(answer)
      if (record) return record
      if (isRefusal(answer.status) && mayRefuseUpdate(context, taskId, jsonOf(body)))
        throw new SkipCheck('the host refuses such an update, as no page rules out')
      return unusable(answer, JSON.stringify(body))
    },
    expect(condition, message, basis) {
      if (!condition) violate(message, basis)
    },
    leaveOpen(reason) {
      leftOpen ??= reason
    },
    take(other) {
      last = other.last ?? last
      requests += other.requests
      leftOpen ??= other.leftOpen
      for (const violation of other.violations) add(violation)
    },
    skip(reason) {
      throw new SkipCheck(reason)
    },
  }
}
