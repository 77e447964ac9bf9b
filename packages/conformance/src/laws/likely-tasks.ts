import { contractDialect } from '@case-management/contract/questions'
import type { TaskFilter } from '../check/check-session.ts'
import type { Corpus } from '../check/run-context.ts'
import type { Task } from '../check/task.ts'
import type { Law } from '../dialect/law.ts'
import type { Caller } from './caller.ts'
import { expectedOf } from './search-model.ts'

/** The tasks that a search finds by the likeliest answers: enough to choose what to ask for. */
export function likelyTasks(
  law: Law,
  corpus: Pick<Corpus, 'tasks'>,
  search: TaskFilter,
  caller: Caller,
): readonly Task[] {
  const [dialect = contractDialect] = law.dialects([])
  const expected = expectedOf({ tasks: corpus.tasks, complete: true }, search, caller, dialect)
  return expected === 'refused' ? [] : expected.tasks
}
