import { questions, type QuestionId } from '@case-management/contract/questions'
import type { RunContext } from '../check/run-context.ts'
import { Asker, BudgetSpent } from './asker.ts'
import type { Beliefs } from './beliefs.ts'
import { benchOf, readIds, runAll, tokenIds, type Bench, type OnProgress } from './bench.ts'
import { budgets } from './budgets.ts'
import { readTasks } from './corpus.ts'
import type { Finding, Findings, SomeAnswer } from './finding.ts'
import { questionIds } from './question-ids.ts'
import { knownList, knownWindow, unlessTold } from './known.ts'
import { readDeepestBody } from './readings/deepest-body.ts'
import { readLargestBody } from './readings/largest-body.ts'
import { readLimits, usablePageSize } from './readings/limit.ts'
import { readLongestList, readWindowSpan } from './readings/lists.ts'
import { readMomentForm } from './readings/moment-form.ts'
import { readOtherKeys } from './readings/other-keys.ts'
import { readPages, readTotals } from './readings/pages.ts'
import type { Reader } from './readings/reading.ts'
import { readErrorType, readRefusals, readRequestId } from './readings/refusals.ts'
import { readTokenLeeway } from './readings/token-leeway.ts'
import { readTokenWord } from './readings/token-word.ts'
import { readTokens } from './readings/tokens.ts'
import { askBySpoiling, askByWriting } from './updates/ask-by-writing.ts'
import { settle } from './settle.ts'
import { whyNotAsked } from './why-not-asked.ts'

/** What is asked beside what reads tell, and who is told meanwhile. */
export interface Asking {
  /** The task that may be spoilt, to ask what no update takes back. Default none. */
  spoilTaskId?: string
  /** What was told before, and is not asked again; it is filled as the probe goes on. */
  findings?: Findings
  /** Called before each question that searches tell. */
  onProgress?: OnProgress
}

interface HostAsking extends Asking {
  /** The number of requests that were sent before. */
  spent?: number
  /** Whether the tasks are read once more after the searches, and what others disturbed is asked again. */
  settles?: boolean
}

/** What was learnt about each question, and which answers are still possible. */
export interface Asked {
  findings: ReadonlyMap<QuestionId, Finding>
  possible: ReadonlyMap<QuestionId, readonly SomeAnswer[]>
}

/** Asks a host that answers already. */
export async function askHost(
  context: RunContext,
  { spent = 0, ...options }: HostAsking = {},
): Promise<Asked> {
  const { findings = new Map() } = options
  const reads = context.restless === true ? budgets.readsBesideOthers : budgets.reads
  const beliefs = await readAll(new Asker(context, reads - spent), findings, options)
  const found = whole(findings, context)
  return { findings: found, possible: possibleAfter(found, beliefs) }
}

/** The answers that are left of each question of which not all are. */
function possibleAfter(
  findings: ReadonlyMap<QuestionId, Finding>,
  beliefs: Beliefs | undefined,
): Asked['possible'] {
  return new Map([...findings].map(([id, finding]) => [id, answersLeft(id, finding, beliefs)] as const))
}

function answersLeft(id: QuestionId, finding: Finding, beliefs: Beliefs | undefined): readonly SomeAnswer[] {
  if (finding.kind === 'told') return [finding.answer]
  const left = finding.kind === 'none-of-these' || isValued(id) ? undefined : beliefs?.of(id)
  return (left ?? Object.keys(questions[id].answers)).map((answer) => ({ answer }))
}

/** Whether an answer to the question carries a value, of which experiments tell nothing. */
function isValued(id: QuestionId): boolean {
  return Object.values(questions[id].answers).some((answer) => 'value' in answer)
}

async function readAll(asker: Asker, findings: Findings, options: HostAsking): Promise<Beliefs | undefined> {
  let reader: Reader | undefined
  let bench: Bench | undefined
  await untilSpent(async () => {
    const { pageSize, first } = await usablePageSize(asker)
    const read: Reader = { asker, findings, pageSize, first }
    reader = read
    const tasks = await readTasks(asker, first)
    readMomentForm(read)
    await unlessTold(findings, limitIds, () => readLimits(read))
    await unlessTold(findings, pageIds, () => readPages(read))
    const longestList = knownList(findings) ?? (await readLongestList(read))
    const longestWindow = knownWindow(findings) ?? (await readWindowSpan(read))
    bench = benchOf(read, tasks, { longestList, longestWindow })
    await runAll(bench, readIds, options.onProgress)
    await unlessTold(findings, keyIds, () => readOtherKeys(read, tasks))
    await unlessTold(findings, refusalIds, () => readRefusals(read))
  })
  if (reader === undefined) return undefined
  await askMore(reader, bench, options)
  readTotals(reader)
  readRequestId(reader)
  readErrorType(reader)
  readMomentForm(reader)
  return bench?.lab.beliefs
}

/** Asks what searches do not tell. Each part has requests of its own to spend. */
async function askMore(reader: Reader, bench: Bench | undefined, options: HostAsking): Promise<void> {
  const { asker, findings } = reader
  const { app, target } = asker.context
  const { spoilTaskId, onProgress } = options
  asker.allow(budgets.bodies)
  await untilSpent(() => unlessTold(findings, ['deepest-body'], () => readDeepestBody(reader)))
  await untilSpent(() => unlessTold(findings, ['largest-body'], () => readLargestBody(reader)))
  asker.allow(budgets.tokens)
  await untilSpent(() => unlessTold(findings, ['token-word'], () => readTokenWord(reader)))
  if (app !== undefined) {
    await untilSpent(async () => {
      if (bench) await runAll(bench, tokenIds, onProgress)
      await unlessTold(findings, signedIds, () => readTokens(reader, app))
      await unlessTold(findings, ['token-leeway'], () => readTokenLeeway(reader, app))
    })
  }
  if (bench && options.settles === true) {
    const searched = app === undefined ? readIds : [...readIds, ...tokenIds]
    const asked = bench
    asker.allow(budgets.settling)
    await untilSpent(() => settle(asked, searched, onProgress))
  }
  if (!target.writable || bench === undefined) return
  const { lab } = bench
  asker.allow(budgets.writes)
  await untilSpent(() => askByWriting(reader, lab))
  if (spoilTaskId === undefined) return
  asker.allow(budgets.spoiling)
  await untilSpent(() => askBySpoiling(reader, lab, spoilTaskId))
}

const limitIds = ['default-limit', 'largest-limit', 'limit-zero', 'pages-of-nothing'] as const
const pageIds = ['first-page-number', 'page-between', 'skip-beyond-end', 'total-counted'] as const
const keyIds = ['unknown-search-key', 'selected-columns', 'columns-always-there'] as const
const refusalIds = [
  'malformed-body',
  'broken-schema',
  'error-text-key',
  'unknown-stream',
  'bad-header',
  'wrong-content-type',
  'wrong-method',
  'allow-header',
  'refusal-order',
  'error-names-key',
] as const
const signedIds = ['token-hs512', 'token-without-expiry', 'token-other-claims', 'token-reuse'] as const

/** Makes a part of the probe, which ends without an error when no more may be sent. */
async function untilSpent(make: () => Promise<void>): Promise<void> {
  try {
    await make()
  } catch (error) {
    if (!(error instanceof BudgetSpent)) throw error
  }
}

/** A finding for every question, in the order of the contract. */
function whole(findings: Findings, context: RunContext): ReadonlyMap<QuestionId, Finding> {
  return new Map(
    questionIds.map((id) => [
      id,
      findings.get(id) ?? { kind: 'cannot-tell', reason: whyNotAsked(id, context) },
    ]),
  )
}
