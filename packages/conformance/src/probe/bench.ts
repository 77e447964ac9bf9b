import type { QuestionId } from '@case-management/contract/questions'
import type { Task } from '../check/task.ts'
import { numberIn } from './asker.ts'
import { clueOf } from './clue-of.ts'
import { asFarAsCounted } from './corpus.ts'
import type { Experiment } from './experiment.ts'
import { combiningExperiments } from './experiments/combining.ts'
import { momentsExperiments } from './experiments/moments.ts'
import { namesExperiments } from './experiments/names.ts'
import { orderExperiments } from './experiments/order.ts'
import { peopleExperiments } from './experiments/people.ts'
import type { Material, Plan } from './experiments/plan.ts'
import { textExperiments } from './experiments/text.ts'
import type { Findings } from './finding.ts'
import { unshownKey } from '../model/search/unshown.ts'
import { believing } from './known.ts'
import type { Reader } from './readings/reading.ts'
import { runExperiments, type Laboratory } from './run-experiments.ts'

/** Told before each question that searches tell. */
export type OnProgress = (progress: { asked: QuestionId | undefined; told: number; requests: number }) => void

/** What the experiments of a probe share. */
export interface Bench {
  lab: Laboratory
  plan: Plan
}

/** Makes ready what experiments need: what is known, and searches that may tell more. */
export function benchOf(
  { asker, findings, pageSize, first: read }: Reader,
  tasks: readonly Task[],
  limits: Pick<Material, 'longestList' | 'longestWindow'>,
): Bench {
  const { context } = asker
  const around = { tasks, subject: context.subject }
  const beliefs = believing(findings)
  const first = asFarAsCounted(read, findings, pageSize)
  const usable = Math.max(1, Math.min(pageSize, first.complete ? pageSize : first.tasks.length))
  const material: Material = {
    ...around,
    now: context.clock.now(),
    canSign: context.app !== undefined,
    hidesMilliseconds: beliefs.of('moment-form').includes('seconds'),
    ...limits,
    pageSize: usable,
    total: numberIn(first, 'totalResults') ?? tasks.length,
  }
  const plan = planOf(material)
  // The first page was read without `sortBy`, so that it tells the order already.
  const [plain] = plan['default-order'] ?? []
  const made = plain ? [{ experiment: plain, now: material.now, page: first, orderKnown: false }] : []
  for (const observation of made) beliefs.learn(clueOf(observation, around))
  const lab = { asker, beliefs, findings, around, pageSize: usable, before: new Map(findings), made }
  return { lab, plan }
}

/** Asks some questions by searches, one after the other. */
export async function runAll(
  { lab, plan }: Bench,
  ids: readonly QuestionId[],
  onProgress?: OnProgress,
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
  const isUsable = ({ filter }: Experiment) =>
    unshownKey(filter, material.tasks) === undefined &&
    Object.values(filter).every((value) => !Array.isArray(value) || value.length <= material.longestList)
  return Object.fromEntries(
    Object.entries(plan).map(([id, experiments]) => [id, experiments.filter(isUsable)]),
  )
}

/** The questions that searches tell, in an order in which each helps those behind it. */
export const readIds = [
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
export const tokenIds = ['me', 'mine-keys', 'me-without-subject'] as const satisfies readonly QuestionId[]
