import type { TaskFilter } from '../check/check-session.ts'
import type { Corpus, RunContext } from '../check/run-context.ts'
import type { Task } from '../check/task.ts'

/** Finds what was updated last, wherever in the stream it stands. */
export const updatedLast = { sortBy: { updatedAt: 'desc' } } as const satisfies TaskFilter

/** Whether tasks that the run updated may be missing among those that were read. */
export function mayMissUpdated(
  { ledger, narrowing }: Pick<RunContext, 'ledger' | 'narrowing'>,
  { complete }: Corpus,
): boolean {
  return (!complete || moves(narrowing)) && ledger.updated().size > 0
}

/** The corpus with those tasks of a page that the run updated. */
export function notingUpdated(
  { ledger }: Pick<RunContext, 'ledger'>,
  corpus: Corpus,
  page: readonly Task[],
): Corpus {
  return { ...corpus, updated: page.filter(({ _id }) => ledger.updated().has(_id)) }
}

/** The corpus as it is for who looks at what was updated: with these tasks, first those that are not as they were before the run. */
export function withUpdated(
  { ledger, narrowing }: Pick<RunContext, 'ledger' | 'narrowing'>,
  { tasks, complete, updated = [] }: Corpus,
): Corpus {
  if (!moves(narrowing) && complete) return { tasks, complete }
  const known = new Map([...tasks, ...updated].map((task) => [task._id, task]))
  const open = ledger.open().flatMap(({ task }) => known.get(task._id) ?? [])
  return { tasks: [...new Set([...open, ...known.values()])], complete: false }
}

function moves(narrowing: RunContext['narrowing']): boolean {
  return typeof narrowing === 'object' && narrowing.moves
}
