import type { QuestionId } from '@case-management/contract/questions'
import { questions } from '@case-management/contract/questions'
import type { RequestChanges } from '../host/build-request.ts'
import { tokenOf } from '../host/credentials.ts'
import type { Asker, PageSeen } from './asker.ts'
import type { Beliefs } from './beliefs.ts'
import { chooseExperiment } from './choose.ts'
import { clueOf } from './clue-of.ts'
import type { Experiment, Observation, Surroundings } from './experiment.ts'
import type { Plan } from './experiments/plan.ts'
import { movedBetween } from '../movement/moved-between.ts'
import { asFarAsCounted, readTasks } from './corpus.ts'
import type { Findings } from './finding.ts'

/** What experiments are run with. */
export interface Laboratory {
  asker: Asker
  beliefs: Beliefs
  findings: Findings
  around: Surroundings
  pageSize: number
  /** What was told before the experiments. */
  before: Findings
  /** Every experiment that was made, and what came of it. */
  made: Observation[]
}

/** No question is worth more requests than this. */
const mostPerQuestion = 5

/**
 * Finds the answer to one question by searches: each time the one that tells most of the answers apart that are left.
 *
 * @throws BudgetSpent when no request may be sent any more.
 */
export async function runExperiments(lab: Laboratory, id: QuestionId, plan: Plan): Promise<void> {
  const { asker, beliefs, findings, pageSize } = lab
  const candidates = new Set(plan[id] ?? [])
  let last: PageSeen | undefined
  for (let made = 0; made < mostPerQuestion && beliefs.of(id).length > 1; made++) {
    const now = asker.context.clock.now()
    const experiment = chooseExperiment(id, [...candidates], beliefs, { ...lab.around, now, pageSize })
    if (experiment === undefined) break
    candidates.delete(experiment)
    const page = await makeSteadily(lab, experiment)
    if (page === undefined) continue
    if (page.status !== 200 && !page.refused) {
      findings.set(id, {
        kind: 'cannot-tell',
        reason: `the host answers ${page.status}`,
        exchange: page.exchange,
      })
      return
    }
    const orderKnown = beliefs.of('default-order').length === 1
    const observation = { experiment, now, page, orderKnown }
    lab.made.push(observation)
    if (!beliefs.learn(clueOf(observation, lab.around))) {
      const reason = 'the host finds other tasks than any answer lets it find'
      findings.set(id, { kind: 'none-of-these', reason, exchange: page.exchange })
      return
    }
    last = page
  }
  noteWhatIsLeft(lab, id, last)
}

/**
 * Notes the answer when one is left, and else why it cannot be told.
 *
 * @param material - what did not tell more, in words.
 */
export function noteWhatIsLeft(
  { beliefs, findings }: Pick<Laboratory, 'beliefs' | 'findings'>,
  id: QuestionId,
  last: PageSeen | undefined,
  material = 'the tasks that were read',
): void {
  const left = beliefs.of(id)
  const [answer] = left
  const exchange = last?.exchange ?? beliefs.exchangeFor(id)
  if (answer !== undefined && left.length === 1 && exchange !== undefined) {
    findings.set(id, { kind: 'told', answer: { answer }, exchange })
    return
  }
  const total = Object.keys(questions[id].answers).length
  const reason =
    left.length < total
      ? `${material} do not tell ${left.join(' from ')}`
      : `${material} tell none of the answers apart`
  findings.set(id, { kind: 'cannot-tell', reason, exchange: last?.exchange })
}

/** So often an experiment is made on a stream that others move. */
const mostTimes = 5

/**
 * Makes an experiment. Where others are at work, it is made between two readings of the tasks until nothing moved;
 * what came of the others is not known to be the host's doing.
 */
async function makeSteadily(lab: Laboratory, experiment: Experiment): Promise<PageSeen | undefined> {
  const { asker, pageSize } = lab
  if (asker.context.restless !== true) return make(lab, experiment)
  for (let times = 0; times < mostTimes; times++) {
    const page = await make(lab, experiment)
    const before = lab.around
    const tasks = await readTasks(asker, await asker.search({ limit: pageSize }))
    lab.around = { ...before, tasks }
    if (movedBetween(before, { tasks }).length === 0) return page
  }
  return undefined
}

async function make({ asker, findings, pageSize }: Laboratory, experiment: Experiment): Promise<PageSeen> {
  const { filter, offset, subject } = experiment
  const changes: RequestChanges = {
    ...(offset !== undefined && { headers: { 'X-Timezone-Offset': String(offset) } }),
    ...(subject !== undefined && { token: await tokenFor(asker, subject) }),
  }
  return asFarAsCounted(await asker.search({ ...filter, limit: pageSize }, changes), findings, pageSize)
}

/** A token for another user, or for none. */
async function tokenFor({ context }: Asker, subject: string | null): Promise<string> {
  const { app } = context
  if (app === undefined) return context.token()
  const { appId, clientSecret } = app
  return tokenOf({ appId, clientSecret, ...(subject !== null && { subject }) }, context.clock.now())
}
