import { basedOn } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import type { CheckSession, TaskFilter } from '../../check/check-session.ts'
import type { Task } from '../../check/task.ts'
import { callerOf, expectPage } from '../../laws/expect-search.ts'
import { someTasks } from '../../laws/read-corpus.ts'
import { tellingSearches } from '../../laws/telling-searches.ts'
import { law, property } from './law.ts'

/** Searches of one check. */
const each = 6
/** Number of checks: what the searches of the last one tell is told by other laws as well as by more of these. */
const checks = 6

/** The searches that tell most, for whoever has few requests. */
export function tellingLaws(): Check[] {
  return Array.from({ length: checks }, (_, index) => tellingLaw(index))
}

function tellingLaw(index: number): Check {
  return law({
    id: `search/telling/${index + 1}`,
    operation: 'getTasks',
    name: `searches of which every part matters find what all their parts say, on the page asked for (${index + 1} of ${checks})`,
    basis: basedOn(
      property('TaskFilter', 'status'),
      property('TaskFilter', 'sortBy'),
      property('TaskFilter', 'skip'),
    ),
    async run(session) {
      const searches = await chosenFor(session, await someTasks(session))
      for (const search of searches.slice(index * each, (index + 1) * each)) await expectPage(session, search)
    },
  })
}

/** What was chosen, by the records that it was chosen for: it takes as long as some hundred searches. */
const chosen = new WeakMap<readonly Task[], Promise<readonly TaskFilter[]>>()

function chosenFor(session: CheckSession, tasks: readonly Task[]): Promise<readonly TaskFilter[]> {
  const searches =
    chosen.get(tasks) ?? tellingSearches(tasks, callerOf(session), session.context, checks * each)
  chosen.set(tasks, searches)
  return searches
}
