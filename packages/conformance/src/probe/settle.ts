import { questions, type QuestionId } from '@case-management/contract/questions'
import type { Task } from '../check/task.ts'
import { movedBetween } from '../movement/moved-between.ts'
import { runAll, type Bench, type OnProgress } from './bench.ts'
import { budgets } from './budgets.ts'
import { clueOf } from './clue-of.ts'
import { readTasks } from './corpus.ts'
import type { Observation } from './experiment.ts'
import { believing } from './known.ts'
import { tellNothing } from './readings/reading.ts'
import { noteWhatIsLeft, type Laboratory } from './run-experiments.ts'

/** Why a question is open that was asked while others were at work. */
export const disturbedReason = 'others changed tasks of the stream while it was asked'

/** Questions that are told by which tasks two searches find. */
const byTwoSearches = ['limit-zero', 'skip-beyond-end', 'total-counted', 'unknown-search-key'] as const

/**
 * Reads the tasks once more. Where others changed some meanwhile, only what the other tasks showed counts, and what
 * that leaves open is asked again with care.
 *
 * @param ids - the questions that searches told.
 */
export async function settle(
  bench: Bench,
  ids: readonly QuestionId[],
  onProgress?: OnProgress,
): Promise<void> {
  const { lab } = bench
  const { asker, findings, pageSize } = lab
  const tasks = await readTasks(asker, await asker.search({ limit: pageSize }))
  const moved = new Set(movedBetween(lab.around, { tasks }).map(({ id }) => id))
  if (moved.size === 0) return
  asker.context.restless = true
  judgeAnew(
    lab,
    ids,
    tasks.filter(({ _id }) => !moved.has(_id)),
  )
  for (const id of byTwoSearches) {
    const found = findings.get(id)
    if (found?.kind === 'none-of-these') tellNothing(lab, id, disturbedReason, found)
  }
  lab.around = { ...lab.around, tasks }
  asker.allow(budgets.reads)
  await runAll(
    bench,
    ids.filter((id) => findings.get(id)?.kind !== 'told'),
    onProgress,
  ).finally(() => noteDisturbed(lab, ids))
}

/** Forgets what the experiments told, and learns from them what tasks showed that nobody moved. */
function judgeAnew(lab: Laboratory, ids: readonly QuestionId[], steady: readonly Task[]): void {
  const around = { ...lab.around, tasks: steady }
  const isSteady = new Set(steady.map(({ _id }) => _id))
  lab.beliefs = believing(lab.before)
  for (const { page, ...made } of lab.made) {
    const shown: Observation['page'] = { ...page, tasks: page.tasks.filter(({ _id }) => isSteady.has(_id)) }
    lab.beliefs.learn(clueOf({ ...made, page: shown }, around))
  }
  for (const id of ids) {
    lab.findings.delete(id)
    noteWhatIsLeft(lab, id, undefined)
  }
}

function noteDisturbed({ findings, beliefs }: Laboratory, ids: readonly QuestionId[]): void {
  for (const id of ids) {
    const found = findings.get(id)
    const isWhole = beliefs.of(id).length === Object.keys(questions[id].answers).length
    if (found?.kind === 'cannot-tell' && !isWhole) tellNothing({ findings }, id, disturbedReason)
  }
}
