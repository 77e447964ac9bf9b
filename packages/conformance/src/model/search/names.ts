import type { Dialect } from '@case-management/contract/questions'
import type { Task } from '../../check/task.ts'
import { anyOrEvery } from './combine.ts'
import { remembered } from './remembered.ts'
import type { Condition, Expected, SearchBody, SearchCase } from './search-case.ts'

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

/** For each name of a status, which tasks are called so. */
function byStatus(values: readonly string[], dialect: Dialect): Condition[] {
  const callings = statusCallings[dialect['status-key'].answer]
  const isSame = comparisons[dialect['status-matching'].answer]
  return values.map((value) => isCalled(value, ({ status }) => (status ? callings(status) : []), isSame))
}

/** For each name of a priority, which tasks are called so. */
function byPriority(values: readonly string[], dialect: Dialect): Condition[] {
  const callings = priorityCallings[dialect['priority-key'].answer]
  const isSame = comparisons[dialect['priority-matching'].answer]
  return values.map((value) =>
    isCalled(value, ({ priority }) => (priority ? callings(priority) : []), isSame),
  )
}

function isCalled(
  value: string,
  callingsOf: (task: Task) => readonly (string | undefined)[],
  isSame: Comparison,
): Condition {
  return (task) => callingsOf(task).some((calling) => calling !== undefined && isSame(calling, value))
}

/** The tasks that the filter `status` finds; no condition when it counts as not sent. */
export function statusCondition(values: readonly string[], search: SearchCase): Expected | undefined {
  return calledSo(byStatus(values, search.dialect), search)
}

/** The tasks that the filter `priority` finds; no condition when it counts as not sent. */
export function priorityCondition(values: readonly string[], search: SearchCase): Expected | undefined {
  return calledSo(byPriority(values, search.dialect), search)
}

/** Whether a search names a status or a priority that none of these tasks has. */
export function namesUnknown(
  { status = [], priority = [] }: SearchBody,
  dialect: Dialect,
  tasks: readonly Task[],
): boolean {
  return [...byStatus(status, dialect), ...byPriority(priority, dialect)].some((isMet) => !tasks.some(isMet))
}

/** The tasks that are called as a search says; what is done with a name that no task has is a question of its own. */
function calledSo(each: readonly Condition[], { dialect, tasks }: SearchCase): Expected | undefined {
  const { answer } = dialect['unknown-name']
  if (answer === 'nothing') return (task) => anyOrEvery(dialect, each, (isMet) => isMet(task))
  const borne = each.filter((isMet) => tasks.some(isMet))
  if (answer === 'refused' && borne.length !== each.length) return 'refused'
  return borne.length === 0 ? undefined : (task) => anyOrEvery(dialect, borne, (isMet) => isMet(task))
}
