import type { Dialect } from '@case-management/contract/questions'
import type { Task } from '../../model.ts'
import { foldCase, foldName } from '../../text/fold.ts'
import { wantedTexts } from './combine.ts'
import { SearchRefused, type Condition, type SearchContext } from './search-context.ts'

type Matching = Dialect['status-matching']['answer']

/** How names are made alike before they are compared. */
const alike: Readonly<Record<Matching, (text: string) => string>> = {
  exact: (text) => text,
  'ignoring-case': foldCase,
  'ignoring-separators': foldName,
}

/** What a filter on a named thing compares with: the texts of a task, each made alike or not. */
interface Named {
  key: 'status' | 'priority'
  fold: (text: string) => string
  textsOf: (task: Task) => (string | undefined)[]
}

/** The tasks that the filter `status` finds. */
export function statusCondition(values: readonly string[], context: SearchContext): Condition | undefined {
  const { dialect } = context
  const fold = alike[dialect['status-matching'].answer]
  const by = dialect['status-key'].answer
  return namedCondition(values, context, {
    key: 'status',
    fold,
    textsOf: ({ status }) => [
      by === 'category' ? undefined : status?.name,
      by === 'name-or-id' ? status?._id : undefined,
      by === 'name-or-category' || by === 'category' ? status?.statusCategory : undefined,
    ],
  })
}

/** The tasks that the filter `priority` finds. */
export function priorityCondition(values: readonly string[], context: SearchContext): Condition | undefined {
  const { dialect } = context
  return namedCondition(values, context, {
    key: 'priority',
    fold: alike[dialect['priority-matching'].answer],
    textsOf: ({ priority }) => [
      priority?.name,
      dialect['priority-key'].answer === 'name-or-id' ? priority?._id : undefined,
    ],
  })
}

function namedCondition(
  values: readonly string[],
  { dialect, tasks }: SearchContext,
  { key, fold, textsOf }: Named,
): Condition | undefined {
  const unknown = dialect['unknown-name'].answer
  const names = new Set(unknown === 'nothing' ? [] : tasks.flatMap(textsOf).map((text) => text && fold(text)))
  const known = unknown === 'nothing' ? values : values.filter((value) => names.has(fold(value)))
  if (unknown === 'refused' && known.length < values.length) {
    throw new SearchRefused(`/${key} must hold names that a task has`)
  }
  if (known.length === 0) return undefined
  const hold = wantedTexts(dialect, known, fold)
  return (task) => hold(textsOf(task))
}
