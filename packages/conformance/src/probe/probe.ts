import { questions, type QuestionId } from '@case-management/contract/questions'
import type { RunContext, Task } from '../check/run-context.ts'
import type { RunInProgress } from '../conformance-options.ts'
import { createHostClock, withHostClock } from '../host/host-clock.ts'
import { createMask } from '../host/mask.ts'
import { openNetwork } from '../host/network.ts'
import { putBack, unrestored } from '../host/put-back.ts'
import { reach } from '../host/reach.ts'
import { targetUrl } from '../host/target-url.ts'
import { contextOf, secretsOf, type HostOptions } from '../run-context-of.ts'
import { checkLimits } from '../run-limits.ts'
import { Asker, BudgetSpent, numberIn } from './asker.ts'
import { Beliefs } from './beliefs.ts'
import { budgets } from './budgets.ts'
import { readTasks } from './corpus.ts'
import { clueOf } from './clue-of.ts'
import type { Experiment } from './experiment.ts'
import { combiningExperiments } from './experiments/combining.ts'
import { momentsExperiments } from './experiments/moments.ts'
import { namesExperiments } from './experiments/names.ts'
import { orderExperiments } from './experiments/order.ts'
import { peopleExperiments } from './experiments/people.ts'
import type { Material, Plan } from './experiments/plan.ts'
import { textExperiments } from './experiments/text.ts'
import type { Finding, Findings, SomeAnswer } from './finding.ts'
import { questionIds } from './question-ids.ts'
import { readLimits, usablePageSize } from './readings/limit.ts'
import { readLongestList, readWindowSpan } from './readings/lists.ts'
import { readOtherKeys } from './readings/other-keys.ts'
import { readPages } from './readings/pages.ts'
import type { Reader } from './readings/reading.ts'
import { readRefusals, readRequestId } from './readings/refusals.ts'
import { readTokens } from './readings/tokens.ts'
import { runExperiments, type Laboratory } from './run-experiments.ts'
import { askBySpoiling, askByWriting } from './updates/ask-by-writing.ts'

/** What is probed, and how. */
export interface ProbeOptions extends HostOptions {
  /** Requests a second at most. Default 1 off loopback, unlimited on it. */
  rate?: number
  /** How long an answer may take, in milliseconds. Default 10000. */
  timeLimit?: number
  /** The task that may be spoilt, to ask what no update takes back. Default none. */
  spoilTaskId?: string
  /** Sends the requests, for a host in the same process. */
  fetch?: typeof globalThis.fetch
  /** Ends the probe early. */
  signal?: AbortSignal
  /** Called once, before the first request. */
  onStart?: (probe: RunInProgress) => void
  /** Called after each answer. */
  onProgress?: (progress: { asked: QuestionId | undefined; told: number; requests: number }) => void
}

/** What is asked beside what reads tell, and who is told meanwhile. */
type Asking = Pick<ProbeOptions, 'onProgress' | 'spoilTaskId'>

/** What a probe learnt. */
export interface Probe {
  /** What was learnt about each question. */
  findings: ReadonlyMap<QuestionId, Finding>
  /** How many requests were sent. */
  requests: number
  /** What of the tasks that were written to is not as before, one line for each. */
  problems: readonly string[]
}

/**
 * Finds out how a host answers the open questions of the contract, as far as searches tell.
 *
 * @throws UnreachableError when the host does not answer.
 * @throws RefusedError when it refuses the credentials or ids already on the first request.
 * @example
 * const { findings } = await probeHost({ target, credentials: { token } })
 */
export async function probeHost(options: ProbeOptions): Promise<Probe> {
  checkLimits(options)
  const url = targetUrl(options.target.url, options.target)
  const network = options.fetch ? undefined : await openNetwork(url, options.tls)
  const clock = createHostClock()
  let requests = 0
  const mask = createMask(secretsOf(options))
  const target = { ...options.target, url }
  try {
    return await withHostClock(clock, async () => {
      const context = contextOf({ ...options, target }, { network, clock, mask }, (exchange) => {
        clock.note(exchange)
        requests += 1
      })
      options.onStart?.({
        unrestored: () => unrestored(context),
        remainders: () => context.ledger.remainders().map(mask),
      })
      await reach(context)
      const asked = async () => {
        try {
          return await askHost(context, { ...options, spent: requests })
        } finally {
          await putBack(context, { last: true })
        }
      }
      const { findings } = await asked()
      const problems = [...context.ledger.problems(), ...context.ledger.remainders().map(mask)]
      return { findings, requests: requests, problems }
    })
  } finally {
    await network?.close()
  }
}

/** What was learnt about each question, and which answers are still possible. */
export interface Asked {
  findings: ReadonlyMap<QuestionId, Finding>
  possible: ReadonlyMap<QuestionId, readonly SomeAnswer[]>
}

/**
 * Asks a host that answers already.
 *
 * @param options - `spent` is the number of requests that were sent before.
 */
export async function askHost(
  context: RunContext,
  { spent = 0, ...options }: Asking & { spent?: number } = {},
): Promise<Asked> {
  const findings: Findings = new Map()
  const beliefs = await readAll(new Asker(context, budgets.reads - spent), findings, options)
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

/** What the experiments of a probe share. */
interface Bench {
  lab: Laboratory
  plan: Plan
}

async function readAll(asker: Asker, findings: Findings, options: Asking): Promise<Beliefs | undefined> {
  let reader: Reader | undefined
  let bench: Bench | undefined
  await untilSpent(async () => {
    const { pageSize, first } = await usablePageSize(asker)
    reader = { asker, findings, pageSize, first }
    const tasks = await readTasks(asker, first)
    await readLimits(reader)
    await readPages(reader)
    const longestList = await readLongestList(reader)
    bench = benchOf(reader, tasks, { longestList, longestWindow: await readWindowSpan(reader) })
    await runAll(bench, readIds, options)
    await readOtherKeys(reader, tasks)
    await readRefusals(reader)
  })
  if (reader === undefined) return undefined
  const { app } = asker.context
  if (app !== undefined) {
    asker.allow(budgets.tokens)
    const known = reader
    await untilSpent(async () => {
      if (bench) await runAll(bench, tokenIds, options)
      await readTokens(known, app)
    })
  }
  const { target } = asker.context
  if (target.writable && bench) {
    const { lab } = bench
    const known = reader
    const { spoilTaskId } = options
    asker.allow(budgets.writes)
    await untilSpent(() => askByWriting(known, lab))
    if (spoilTaskId !== undefined) {
      asker.allow(budgets.spoiling)
      await untilSpent(() => askBySpoiling(known, lab, spoilTaskId))
    }
  }
  readRequestId(reader)
  return bench?.lab.beliefs
}

/** Makes a part of the probe, which ends without an error when no more may be sent. */
async function untilSpent(make: () => Promise<void>): Promise<void> {
  try {
    await make()
  } catch (error) {
    if (!(error instanceof BudgetSpent)) throw error
  }
}

function benchOf(
  { asker, findings, pageSize, first }: Reader,
  tasks: readonly Task[],
  limits: Pick<Material, 'longestList' | 'longestWindow'>,
): Bench {
  const { context } = asker
  const around = { tasks, subject: context.subject }
  const beliefs = new Beliefs()
  const usable = Math.max(1, Math.min(pageSize, first.complete ? pageSize : first.tasks.length))
  const material: Material = {
    ...around,
    now: context.clock.now(),
    canSign: context.app !== undefined,
    ...limits,
    pageSize: usable,
    total: numberIn(first, 'totalResults') ?? tasks.length,
  }
  const plan = planOf(material)
  // The first page was read without `sortBy`, so that it tells the order already.
  const [plain] = plan['default-order'] ?? []
  const plainly = { now: material.now, page: first, orderKnown: false }
  if (plain) beliefs.learn(clueOf({ experiment: plain, ...plainly }, around))
  return { lab: { asker, beliefs, findings, around, pageSize: usable }, plan }
}

async function runAll(
  { lab, plan }: Bench,
  ids: readonly QuestionId[],
  { onProgress }: Asking,
): Promise<void> {
  for (const id of ids) {
    onProgress?.({ asked: id, told: toldCount(lab.findings), requests: lab.asker.sent })
    await runExperiments(lab, id, plan)
  }
}

function toldCount(findings: Findings): number {
  return [...findings.values()].filter(({ kind }) => kind === 'told').length
}

function planOf(material: Material): Plan {
  const plan: Plan = {
    ...orderExperiments(material),
    ...combiningExperiments(material),
    ...textExperiments(material),
    ...namesExperiments(material),
    ...peopleExperiments(material),
    ...momentsExperiments(material),
  }
  const isTaken = ({ filter }: Experiment) =>
    Object.values(filter).every((value) => !Array.isArray(value) || value.length <= material.longestList)
  return Object.fromEntries(
    Object.entries(plan).map(([id, experiments]) => [id, experiments.filter(isTaken)]),
  )
}

/** The questions that searches tell, in an order in which each helps those behind it. */
const readIds = [
  'default-order',
  'values-together',
  'unknown-name',
  'status-matching',
  'status-key',
  'priority-matching',
  'priority-key',
  'filters-together',
  'false-flag',
  'empty-list',
  'empty-text',
  'search-place',
  'search-case',
  'search-keys',
  'search-blanks',
  'search-wildcards',
  'search-accents',
  'window-key',
  'window-ends',
  'window-one-end',
  'window-reversed',
  'date-forms',
  'due-date-precision',
  'eta-list-values',
  'eta-list-resolved',
  'eta-list-without-due',
  'eta-list-day',
  'unassigned-in-queue',
  'unresolved-without-category',
  'agents-key',
  'queues-key',
  'queues-past',
  'people-names-case',
  'channel-keys',
  'mine-keys',
  'custom-fields-form',
  'custom-fields-together',
  'custom-fields-null',
  'custom-fields-lists',
  'sort-text-direction',
  'sort-missing-values',
  'sort-names',
  'sort-ties',
  'sort-created-date',
  'sort-several-keys',
  'sort-unknown-key',
] as const satisfies readonly QuestionId[]

/** Those that searches with tokens for other users tell. */
const tokenIds = ['me', 'mine-keys', 'me-without-subject'] as const satisfies readonly QuestionId[]

/** A finding for every question, in the order of the contract. */
function whole(findings: Findings, context: RunContext): ReadonlyMap<QuestionId, Finding> {
  return new Map(
    questionIds.map((id) => [
      id,
      findings.get(id) ?? { kind: 'cannot-tell', reason: whyNotAsked(id, context) },
    ]),
  )
}

function whyNotAsked(id: QuestionId, { target }: RunContext): string {
  const { asking } = questions[id]
  const needs: readonly string[] = asking
  if (needs.includes('spoiling-write'))
    return 'only an update tells that may spoil a task; name one with --spoil-task-id'
  if (needs.includes('write') && !target.writable)
    return 'only an update tells; allow it with --allow-writes and --task-id'
  if (id === 'token-leeway') return 'the probe sends no token that has run out'
  if (needs.includes('other-token'))
    return 'it takes a token of another kind; give --app-id and --client-secret'
  if (needs.includes('many-requests')) return 'it takes more requests than the probe sends'
  return 'the probe had sent as many requests as it may before it came to this'
}
