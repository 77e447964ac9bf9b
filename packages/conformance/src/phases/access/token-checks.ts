import type { OperationId } from '@case-management/contract'
import { isLoopback } from '@case-management/contract/http'
import type { QuestionId } from '@case-management/contract/questions'
import { basedOn, inferredFrom, type Basis } from '../../check/basis.ts'
import type { Answer } from '../../check/answer.ts'
import { answerPointers, anyStatus, type AnswerViolation } from '../../check/inspect-answer.ts'
import type { Check } from '../../check/check.ts'
import type { CheckSession } from '../../check/check-session.ts'
import { wordsTaken, type TokenWord } from '../../dialect/token-words.ts'
import { isSameClock } from '../../host/host-clock.ts'
import { unknownIds } from '../../host/unknown-ids.ts'
import { leaksOf } from '../../check/inspect-leaks.ts'
import { SkipCheck } from '../../check/signals.ts'
import type { Signing, TokenSent } from '../../check/token-sent.ts'
import { isRefusal } from '../../host/is-refusal.ts'
import { isWrite } from '../../host/is-write.ts'
import type { Task, TaskUpdate } from '../../check/task.ts'
import { changedKeys } from '../../laws/compare-records.ts'
import { readTask } from '../../laws/read-task.ts'
import { scratchTask } from '../../laws/scratch-task.ts'
import { operationIds } from '../../projection/example-cases.ts'
import { isObject } from '../../projection/json.ts'
import { expectRefusal } from '../properties/expect-refusal.ts'
import type { BadToken, Ingredients } from './bad-token.ts'
import { badTokens } from './bad-tokens.ts'
import { partsOf } from './forge-token.ts'

const scheme = '#/components/securitySchemes/auth'

/** Every bad token on every operation. */
export function tokenChecks(): Check[] {
  return operationIds().flatMap((operation) => badTokens.map((bad) => tokenCheck(operation, bad)))
}

function tokenCheck(operation: OperationId, bad: BadToken): Check {
  const tokenSent = async (signing: Signing): Promise<TokenSent> => {
    const from = await ingredients(signing, bad)
    return { token: await bad.make(from), ...bad.beside?.(from) }
  }
  return {
    id: `access/${operation}/${bad.id}`,
    phase: 'access',
    operation,
    name: `${operation} refuses ${bad.what} with 401 and gives nothing away`,
    basis: bad.inferred === true ? inferredFrom(scheme) : basedOn(scheme),
    // Even a mock sees that there is no token at all.
    needs: bad.id === 'none' ? [] : ['behaviour', ...(bad.needs === 'app' ? (['signing'] as const) : [])],
    tokenSent,
    async run(session) {
      const sent = await tokenSent(session.context)
      if (sent.text !== undefined && isWrite(operation) && !isLoopback(session.context.target.url)) {
        session.skip('sends an update that could not be put back, so only to a host on this machine')
      }
      await expectShut(session, operation, bad.what, bad.statuses ?? [401], () => sent, bad)
    },
  }
}

/** What the bad tokens of a run are made from. @throws SkipCheck when that is not known. */
export async function ingredients(
  { app, target, token }: Signing,
  { needs }: Pick<BadToken, 'needs'>,
): Promise<Ingredients> {
  const good = await token()
  const parts = partsOf(good)
  if (!parts) throw new SkipCheck('the token of the run is no JWT, so nothing can be made from it')
  if (needs === 'unscopedApp' && !target.unscopedApp) {
    throw new SkipCheck(
      'needs an app without the API scope; give --unscoped-app-id and --unscoped-client-secret',
    )
  }
  return {
    token: good,
    parts,
    app,
    unscopedApp: target.unscopedApp,
    sameClock: isLoopback(target.url) && isSameClock(),
  }
}

/** What a caller without the right is given, other than an ordinary request. */
export interface Intrusion extends Partial<TokenSent> {
  accountId?: string | null
  streamId?: string
  taskId?: string
  body?: TaskUpdate
}

/**
 * Sends a request that must be refused, and looks whether anything was given away or changed.
 *
 * @param make - what makes it wrong; it is given the task that is looked at afterwards.
 */
export async function expectShut(
  session: CheckSession,
  operation: OperationId,
  what: string,
  statuses: readonly number[],
  make: (victim: Task | undefined) => Intrusion,
  open: Pick<BadToken, 'question' | 'age' | 'word'> = {},
): Promise<void> {
  const before = await victim(session, operation)
  const intrusion = make(before)
  const answer = await session.call(operation, {
    ...(isWrite(operation) && {
      taskId: before?._id ?? unknownIds.taskId,
      body: before ? { name: 'Must not be kept' } : {},
    }),
    ...intrusion,
  })
  if (isTakenByLaw(session, answer, open)) return
  if (isTaken(answer) && open.word !== undefined) return judgeWord(session, answer, open.word, what)
  const refusing = [...unknownIdQuestions, ...formQuestions(intrusion, statuses)]
  const known = [...statuses, ...refusing.flatMap((id) => statusesOf(session, answer, id))]
  if (session.context.strict || !isOtherwiseRefused(answer, known))
    expectRefusal(session, answer, { statuses: known, what, questions: [] })
  else session.context.answers.note(answer, [otherStatus(answer, statuses)], session.check.id)
  expectNothingGiven(session, answer, before)
  if (!before) return
  const changed = changedKeys(before, await readTask(session, before._id))
  session.lookAt(answer.exchange)
  session.expect(
    changed.length === 0,
    `${operation} refuses ${what}, and changes ${changed.join(', ')} all the same`,
  )
}

/** Whether a caller who may not come in is refused, with another status than the contract's. */
function isOtherwiseRefused({ status }: Answer, statuses: readonly number[]): boolean {
  return status >= 400 && status < 500 && status !== 429 && !statuses.includes(status)
}

/** That a host shuts out with another status is one thing, however many checks see it. */
function otherStatus({ operation, status }: Answer, statuses: readonly number[]): AnswerViolation {
  return {
    rule: 'status',
    message: `who may not come in is refused with ${status}, not ${statuses.join(' or ')}`,
    basis: { ...anyStatus(operation), grade: 'sibling' },
  }
}

/** Somebody else's is refused as what the host does not know. */
const unknownIdQuestions = ['unknown-stream', 'unknown-task'] as const satisfies readonly QuestionId[]

/** What decides how the host refuses the form of what an intruder sends, where that comes first. */
function formQuestions(
  { text, headers = {} }: Intrusion,
  statuses: readonly number[],
): readonly QuestionId[] {
  if (text === undefined) return statuses.includes(412) ? ['bad-header'] : []
  return 'Content-Type' in headers ? ['wrong-content-type', 'malformed-body'] : ['broken-schema']
}

/** With which statuses the host may refuse by its answer to a question. */
function statusesOf({ context: { law } }: CheckSession, { status }: Answer, id: QuestionId): number[] {
  const known = law.answersTo(id).flatMap(({ value }) => (typeof value === 'object' ? [value.status] : []))
  return law.hasOpenValue(id) && isRefusal(status) ? [...known, status] : known
}

/** The longest leeway that a host may give, in seconds. */
const longestLeeway = 300

function isTaken({ status }: Pick<Answer, 'status'>): boolean {
  return status >= 200 && status <= 299
}

/** Judges that a good token was taken with a word before it. */
function judgeWord(session: CheckSession, { operation }: Answer, word: TokenWord, what: string): void {
  session.judge(['token-word'], (dialect) =>
    wordsTaken[dialect['token-word'].answer].includes(word)
      ? []
      : [{ message: `${operation} accepts ${what}` }],
  )
}

/** Whether a token was taken that a host may take by its answer to an open question. */
function isTakenByLaw(
  { context }: CheckSession,
  { status }: Answer,
  { question, age = 0 }: Pick<BadToken, 'question' | 'age'>,
): boolean {
  if (question === undefined || question === 'token-word' || !isTaken({ status })) return false
  return context.law
    .answersTo(question)
    .some(({ answer, value = longestLeeway }) =>
      question === 'token-hs512' ? answer === 'taken' : typeof value === 'number' && age <= value,
    )
}

/** The task that an intruder tries to change; none where nothing may be written. */
async function victim(session: CheckSession, operation: OperationId): Promise<Task | undefined> {
  return isWrite(operation) && session.context.target.writable ? scratchTask(session) : undefined
}

/** What a refusal must not say rests on that refusal first, whatever was wrong with the request. */
function basisOfRefusal({ check: { basis } }: CheckSession, { operation, status }: Answer): Basis {
  if (status < 400) return basis
  return { ...basis, pointers: [...answerPointers(operation, status), ...basis.pointers] }
}

function expectNothingGiven(session: CheckSession, answer: Answer, before: Task | undefined): void {
  const { operation, text, body } = answer
  const basis = basisOfRefusal(session, answer)
  const given = ['results', '_id', 'totalResults', 'caseId'].find((key) => isObject(body) && key in body)
  session.expect(given === undefined, `${operation}: the refusal gives away ${given}`, basis)
  for (const leak of leaksOf(answer, session.context))
    session.violate(`${operation}: of the refusal, ${leak}`, basis)
  session.expect(
    !before || !text.includes(before.refId ?? before.caseId),
    `${operation}: the refusal gives away the task`,
    basis,
  )
}
