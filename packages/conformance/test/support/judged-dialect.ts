import { questions, type Dialect, type QuestionId } from '@case-management/contract/questions'
import type { CheckResult, RunReport } from '../../src/index.ts'
import { dialectRun } from './dialect-run.ts'

/** The checks on which answers about a topic show, by the beginnings of their ids; those of updates have a host to write to. */
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
  updates: ['laws/updateTask/update/'],
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

/** What is wrong with judging a host that differs from the contract in one answer, one line each; nothing when all is right. */
export async function misjudged(
  id: QuestionId,
  dialect: Dialect,
): Promise<{ faults: string[]; requests: number; told: boolean }> {
  const { topic } = questions[id]
  const starts = [...always, ...(checksByTopic[topic] ?? [])]
  const only = (check: string) => starts.some((start) => check.startsWith(start)) && !long.test(check)
  const { asked, byFile, told } = await runTwice(dialect, { only, writable: topic === 'updates' })
  return {
    faults: [
      ...wrongIn(asked, 'asked first', (check) => check.id === `questions/${id}`),
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
    ...wrongIn(asked, 'asked first', ({ phase }) => phase === 'questions'),
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
