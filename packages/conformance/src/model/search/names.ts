import type { Dialect } from '@case-management/contract/questions'
import type { Task } from '../../check/task.ts'
import { anyOrEvery } from './combine.ts'
import { remembered } from './remembered.ts'
import type { Expected, SearchCase } from './search-case.ts'

/** A name without regard to case and to what parts its words. */
export const foldName = remembered((text) =>
  text
    .toLowerCase()
    .replaceAll(/[\s_-]+/gu, ' ')
    .trim(),
)

/** How a name is made alike before it is compared. */
const folds: Readonly<Record<Dialect['status-matching']['answer'], (text: string) => string>> = {
  exact: (text) => text,
  'ignoring-case': (text) => text.toLowerCase(),
  'ignoring-separators': foldName,
}

/** The tasks that the filter `status` finds; no condition when it counts as not sent. */
export function statusCondition(
  values: readonly string[],
  { dialect, tasks }: SearchCase,
): Expected | undefined {
  const by = dialect['status-key'].answer
  const held = ({ status }: Task) => [
    by === 'category' ? undefined : status?.name,
    by === 'name-or-id' ? status?._id : undefined,
    by === 'category' || by === 'name-or-category' ? status?.statusCategory : undefined,
  ]
  return namedCondition(values, held, folds[dialect['status-matching'].answer], { dialect, tasks })
}

/** The tasks that the filter `priority` finds; no condition when it counts as not sent. */
export function priorityCondition(
  values: readonly string[],
  { dialect, tasks }: SearchCase,
): Expected | undefined {
  const held = ({ priority }: Task) => [
    priority?.name,
    dialect['priority-key'].answer === 'name-or-id' ? priority?._id : undefined,
  ]
  return namedCondition(values, held, folds[dialect['priority-matching'].answer], { dialect, tasks })
}

function namedCondition(
  values: readonly string[],
  heldBy: (task: Task) => readonly (string | undefined)[],
  fold: (text: string) => string,
  { dialect, tasks }: Pick<SearchCase, 'dialect' | 'tasks'>,
): Expected | undefined {
  const has = (task: Task, value: string) =>
    heldBy(task).some((text) => text !== undefined && fold(text) === fold(value))
  const { answer } = dialect['unknown-name']
  const known =
    answer === 'nothing' ? values : values.filter((value) => tasks.some((task) => has(task, value)))
  if (answer === 'refused' && known.length < values.length) return 'refused'
  return known.length === 0 ? undefined : (task) => anyOrEvery(dialect, known, (value) => has(task, value))
}
