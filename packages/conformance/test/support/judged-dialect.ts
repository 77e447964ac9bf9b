import { questions, type Dialect, type Question, type QuestionId } from '@case-management/contract/questions'
import { expectedRequests } from '../../src/budget/expected-cost.ts'
import { seedOf } from '../../src/check/for-all.ts'
import { checksOf } from '../../src/checks.ts'
import { isContractAnswer } from '../../src/dialect/is-contract-answer.ts'
import type { CheckResult, RunReport } from '../../src/index.ts'
import { answerText } from '../../src/probe/answer-text.ts'
import type { SomeAnswer } from '../../src/probe/finding.ts'
import { dialectRun } from './dialect-run.ts'
import { dialectOf, type AnswerCase } from './probed-sandbox.ts'

/** The checks on which answers about a topic show, by the beginnings of their ids; those of updates are {@link updateChecks}. */
const checksByTopic: Readonly<Record<string, readonly string[]>> = {
  paging: ['laws/getTasks/pages/', 'properties/getTasks/accepts/limit', 'properties/getTasks/accepts/skip'],
  order: ['laws/getTasks/sort/', 'laws/getTasks/pages/walk', 'properties/getTasks/accepts/sortBy'],
  combining: [
    'laws/getTasks/filters/status',
    'laws/getTasks/filters/customFields',
    'laws/getTasks/filters/unresolved',
  ],
  text: ['laws/getTasks/filters/searchText', 'properties/getTasks/accepts/searchText'],
  names: ['laws/getTasks/filters/status', 'laws/getTasks/filters/priority'],
  who: ['unassigned', 'unresolved', 'mytask', 'mycase', 'agents', 'queues'].map(
    (key) => `laws/getTasks/filters/${key}`,
  ),
  'where-and-when': ['channel', 'startDate', 'endDate', 'dueDate', 'ETAlist'].map(
    (key) => `laws/getTasks/filters/${key}`,
  ),
  'other-filters': [
    'laws/getTasks/records/',
    'laws/getTasks/filters/customFields',
    'laws/getTasks/filters/selectedColumns',
  ],
  refusals: ['laws/getTasks/pages/beyond-the-end', 'properties/getTasks/refuses/limit'],
  tokens: ['access/getTasks/good'],
}

/** Made whatever the answer is about: it must not change what these say. */
const always = [
  'questions/',
  'laws/getTasks/pages/defaults',
  'laws/getTasks/sort/default',
  'laws/getTasks/filters/status',
]

/** Laws that put much together send many requests. */
const long = /\/with-|\/search\//

/** About so many requests may the checks of updates send, that a run stays within 300. */
const updateRequests = 130

/** The laws of updates for an answer: those of the keys that its question names, and others in turn, so that over all answers each is made. */
function updateChecks(id: QuestionId, answer: SomeAnswer): string[] {
  const { elements }: Question = questions[id]
  const keys = elements.flatMap((pointer) => pointer.split('/TaskUpdate/properties/').slice(1))
  const turn = seedOf(0, `${id} ${answerText(answer)}`)
  const laws = checksOf('laws')
    .filter((check) => check.id.startsWith('laws/updateTask/update/') && !long.test(check.id))
    .map((check) => ({
      check: check.id,
      requests: expectedRequests(check),
      isNamed: keys.some((key) => check.id.includes(`/${key}`)),
      turn: seedOf(turn, check.id),
    }))
    .toSorted((one, other) => Number(other.isNamed) - Number(one.isNamed) || one.turn - other.turn)
  let sent = 0
  return laws.filter(({ requests }) => (sent += requests) <= updateRequests).map(({ check }) => check)
}

/** What the contract's dialect was seen to do, by what was checked: it is the dialect of an answer to each question. */
const seen = new Map<string, Awaited<ReturnType<typeof runTwice>>>()

/** What is wrong with judging a host that differs from the contract in no more than one answer, one line each; nothing when all is right. */
export async function misjudged({
  id,
  answer,
}: AnswerCase): Promise<{ faults: string[]; requests: number; told: boolean }> {
  const { topic } = questions[id]
  const dialect = dialectOf({ id, answer })
  const isContract = isContractAnswer(dialect, id)
  const writable = topic === 'updates'
  const starts = [...always, ...(writable ? updateChecks(id, answer) : (checksByTopic[topic] ?? []))]
  const only = (check: string) => starts.some((start) => check.startsWith(start)) && !long.test(check)
  const known = isContract ? seen.get(topic) : undefined
  const { asked, byFile, told } = known ?? (await runTwice(dialect, { only, writable }))
  if (isContract) seen.set(topic, { asked, byFile, told })
  return {
    faults: [
      ...wrongIn(asked, 'asked first', (check) => check.id === `questions/${id}` && isTrue(check, dialect)),
      ...wrongIn(byFile, 'with the probed dialect', () => false),
    ],
    requests: Math.max(asked.requests, byFile.requests),
    told: told.includes(id),
  }
}

/** What is wrong with judging a host that differs from the contract in anything, by all checks; one line each. */
export async function wholeMisjudged(dialect: Dialect): Promise<string[]> {
  const { asked, byFile } = await runTwice(dialect, { writable: true })
  return [
    ...wrongIn(asked, 'asked first', (check) => isTrue(check, dialect)),
    ...wrongIn(byFile, 'with the probed dialect', () => false),
  ]
}

/** Runs the suite on a host of a dialect, first asked and then by what it told. */
async function runTwice(dialect: Dialect, options: Parameters<typeof dialectRun>[1]) {
  const asked = await dialectRun(dialect, options)
  const told = toldBy(asked)
  const answers = Object.fromEntries(told.map((id) => [id, dialect[id]]))
  return { asked, told, byFile: await dialectRun(dialect, { ...options, dialect: answers }) }
}

/** Whether a difference says of a question what the host answers, or which answers that may be. */
function isTrue({ id, messages }: CheckResult, dialect: Dialect): boolean {
  return Object.entries(dialect).some(
    ([question, { answer }]) =>
      id === `questions/${question}` &&
      messages.some((line) => line.startsWith('host: ') && line.includes(answer)),
  )
}

/** Checks that did not hold and should have. */
function wrongIn(run: RunReport, how: string, isDue: (check: CheckResult) => boolean): string[] {
  return [
    ...run.problems,
    ...run.checks
      .filter(({ outcome }) => outcome === 'failed' || outcome === 'difference')
      .filter((check) => check.outcome === 'failed' || !isDue(check))
      .map(({ id, outcome, messages }) => `${outcome} ${id}: ${messages.join('; ')}`),
  ].map((line) => `${how}: ${line}`)
}

/** The questions to which the host was seen to have an answer. */
function toldBy({ checks }: RunReport): QuestionId[] {
  const answered = new Set(
    checks
      .filter(({ phase, outcome }) => phase === 'questions' && outcome !== 'skipped')
      .map(({ id }) => id.slice('questions/'.length)),
  )
  return Object.keys(questions).filter((id): id is QuestionId => answered.has(id))
}
