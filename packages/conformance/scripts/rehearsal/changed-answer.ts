import { questions, type Dialect, type QuestionId } from '@case-management/contract/questions'
import { seedOf } from '../../src/check/for-all.ts'
import { questionIds } from '../../src/probe/question-ids.ts'
import { dialectRun } from '../../test/support/dialect-run.ts'
import { dialectOf, everyAnswer, type AnswerCase } from '../../test/support/probed-sandbox.ts'

/** What a host answered and what a probe told of it. */
export interface Known {
  /** Start of every random choice. */
  seed: number
  /** How the host answered so far. */
  before: Dialect
  /** What the dialect file says. */
  told: Partial<Dialect>
}

/** So many requests a run may send to name a change, well within what it has by default. */
const requests = 300

/** The same dialect with another answer to one question. */
export function withChange(before: Dialect, changed: AnswerCase): Dialect {
  return dialectOf(...questionIds.map((id) => (id === changed.id ? changed : { id, answer: before[id] })))
}

/** Other answers to what reads ask and the probe could tell, in an order that the seed decides. */
export function otherAnswers({ seed, told }: Known): AnswerCase[] {
  const placeOf = ({ id, answer }: AnswerCase) => seedOf(seed, `${id} ${JSON.stringify(answer)}`)
  return everyAnswer()
    .filter(({ id }) => id in told && questions[id].asking.some((how) => how === 'reads'))
    .filter(({ id, answer }) => JSON.stringify(told[id]) !== JSON.stringify(answer))
    .toSorted((one, other) => placeOf(one) - placeOf(other))
}

/** The first other answer that a run by the dialect file names on a small stream which nobody else changes. */
export async function namedAnswer(known: Known): Promise<AnswerCase> {
  for (const changed of otherAnswers(known)) if (await isNamed(changed, known)) return changed
  throw new Error('A run names none of the answers that a host can change.')
}

async function isNamed(changed: AnswerCase, { seed, before, told }: Known): Promise<boolean> {
  const stop = new AbortController()
  let named = false
  await dialectRun(withChange(before, changed), {
    dialect: told,
    seed,
    budget: { requests },
    signal: stop.signal,
    onResult({ messages, outcome }) {
      if (outcome !== 'failed' || !messages.some((message) => names(message, changed.id))) return
      named = true
      stop.abort()
    },
  })
  return named
}

/** Whether a message says that the host now answers a question otherwise. */
function names(message: string, id: QuestionId): boolean {
  return new RegExp(`the host now answers .* to ${id}\\b`).test(message)
}
