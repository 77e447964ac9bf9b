import type { Dialect } from '@case-management/contract/questions'
import type { Task } from '../../check/task.ts'
import { anyOrEvery } from './combine.ts'
import { remembered } from './remembered.ts'
import type { Condition, Expected, SearchCase } from './search-case.ts'

/** A name as a host reads it that minds neither case nor what parts its words. */
export const foldName = remembered((text) =>
  text
    .toLowerCase()
    .split(/[\s_-]+/u)
    .filter((word) => word !== '')
    .join(' '),
)

const lowered = remembered((text) => text.toLowerCase())

/** Whether two names are the same to a host. */
type Comparison = (one: string, other: string) => boolean

const comparisons: Readonly<Record<Dialect['status-matching']['answer'], Comparison>> = {
  exact: (one, other) => one === other,
  'ignoring-case': (one, other) => lowered(one) === lowered(other),
  'ignoring-separators': (one, other) => foldName(one) === foldName(other),
}

/** What a status or priority may be called in a search. */
type Callings<Named> = (named: Named) => readonly (string | undefined)[]

const statusCallings: Readonly<
  Record<Dialect['status-key']['answer'], Callings<NonNullable<Task['status']>>>
> = {
  name: ({ name }) => [name],
  'name-or-id': ({ name, _id }) => [name, _id],
  'name-or-category': ({ name, statusCategory }) => [name, statusCategory],
  category: ({ statusCategory }) => [statusCategory],
}

const priorityCallings: Readonly<
  Record<Dialect['priority-key']['answer'], Callings<NonNullable<Task['priority']>>>
> = {
  name: ({ name }) => [name],
  'name-or-id': ({ name, _id }) => [name, _id],
}

/** The tasks that the filter `status` finds; no condition when it counts as not sent. */
export function statusCondition(values: readonly string[], search: SearchCase): Expected | undefined {
  const { dialect } = search
  const callings = statusCallings[dialect['status-key'].answer]
  const isSame = comparisons[dialect['status-matching'].answer]
  return calledSo(values, search, ({ status }) => (status ? callings(status) : []), isSame)
}

/** The tasks that the filter `priority` finds; no condition when it counts as not sent. */
export function priorityCondition(values: readonly string[], search: SearchCase): Expected | undefined {
  const { dialect } = search
  const callings = priorityCallings[dialect['priority-key'].answer]
  const isSame = comparisons[dialect['priority-matching'].answer]
  return calledSo(values, search, ({ priority }) => (priority ? callings(priority) : []), isSame)
}

/** The tasks that are called as a search says; what is done with a name that no task has is a question of its own. */
function calledSo(
  values: readonly string[],
  { dialect, tasks }: SearchCase,
  callingsOf: (task: Task) => readonly (string | undefined)[],
  isSame: Comparison,
): Expected | undefined {
  const isCalled = (value: string): Condition => {
    return (task) => callingsOf(task).some((calling) => calling !== undefined && isSame(calling, value))
  }
  const each = values.map(isCalled)
  const { answer } = dialect['unknown-name']
  if (answer === 'nothing') return (task) => anyOrEvery(dialect, each, (isMet) => isMet(task))
  const borne = each.filter((isMet) => tasks.some(isMet))
  if (answer === 'refused' && borne.length !== each.length) return 'refused'
  return borne.length === 0 ? undefined : (task) => anyOrEvery(dialect, borne, (isMet) => isMet(task))
}
