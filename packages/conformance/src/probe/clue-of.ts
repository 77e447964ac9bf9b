import type { Clue } from './beliefs.ts'
import { explains, type Observation, type Surroundings } from './experiment.ts'
import { scopeOf } from '../model/search/scope.ts'

/** What an observation says about the host. */
export function clueOf(observation: Observation, around: Surroundings): Clue {
  return {
    scope: scopeOf(observation.experiment, around.tasks),
    explains: (dialect) => explains(dialect, observation, around),
    exchange: observation.page.exchange,
  }
}
