import type { Dialect, QuestionId } from '@case-management/contract/questions'
import type { Beliefs } from './beliefs.ts'
import { forecast, type Experiment, type Surroundings } from './experiment.ts'
import { scopeOf } from '../model/search/scope.ts'

/** The experiment that tells most answers to a question apart; nothing when none tells any. */
export function chooseExperiment(
  id: QuestionId,
  candidates: readonly Experiment[],
  beliefs: Beliefs,
  around: Surroundings & { now: number; pageSize: number },
): Experiment | undefined {
  let [best, most]: [Experiment | undefined, number] = [undefined, 0]
  // Most candidates rest on the same questions.
  const known = new Map<string, Dialect[] | undefined>()
  for (const candidate of candidates) {
    const scope = scopeOf(candidate, around.tasks)
    if (!scope.includes(id)) continue
    const key = scope.join()
    if (!known.has(key)) known.set(key, beliefs.dialects(scope))
    const dialects = known.get(key)
    if (dialects === undefined) continue
    const told = toldApart(id, candidate, dialects, around)
    if (told > most) [best, most] = [candidate, told]
  }
  return best
}

/** How many pairs of answers are sure to come out differently; one that may counts for a little. */
function toldApart(
  id: QuestionId,
  experiment: Experiment,
  dialects: readonly Dialect[],
  around: Surroundings & { now: number; pageSize: number },
): number {
  const outcomes = new Map<string, Set<string>>()
  for (const dialect of dialects) {
    const { answer } = dialect[id]
    const known = outcomes.get(answer) ?? new Set()
    outcomes.set(answer, known.add(forecast(dialect, experiment, around)))
  }
  let told = 0
  const all = [...outcomes.values()]
  for (const [index, one] of all.entries()) {
    for (const other of all.slice(index + 1)) {
      const shared = [...one].filter((outcome) => other.has(outcome)).length
      if (shared === 0) told++
      else if (shared < one.size || shared < other.size) told += 0.01
    }
  }
  // Of two that tell the same about this question, the one is better that tells more of others.
  const different = new Set(all.flatMap((each) => [...each])).size
  return told === 0 ? 0 : told + different / 10_000
}
