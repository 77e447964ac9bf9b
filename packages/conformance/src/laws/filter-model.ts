import type { TaskFilter } from '../check/check-session.ts'
import type { Task } from '../check/run-context.ts'
import { isInBucket, type DayView } from './due-day.ts'
import { foldCase, foldName } from './fold.ts'

/** Who asks, and when. */
export interface Caller extends DayView {
  /** The user of the token. */
  subject?: string | undefined
}

/** Keys of a search that decide which tasks it finds. */
export type FilterKey = Exclude<keyof TaskFilter, 'skip' | 'limit' | 'sortBy' | 'selectedColumns'>

type Predicate = (task: Task, filter: TaskFilter, caller: Caller) => boolean

/** What each filter means, read from the contract. Without a value, with `false`, `""` or `[]` it finds every task. */
const filterModel: Record<FilterKey, Predicate> = {
  searchText: ({ name }, { searchText = '' }) => foldCase(name).includes(foldCase(searchText)),
  unresolved: ({ status }, { unresolved = false }) =>
    !unresolved || !['resolved', 'closed'].includes(foldName(status?.statusCategory ?? '')),
  unassigned: ({ assigneeType }, { unassigned = false }) => !unassigned || assigneeType === 'unassigned',
  mytask: (task, { mytask = false }, caller) => !mytask || isAssignedTo(task, caller),
  mycase: (task, { mycase = false }, caller) => !mycase || isAssignedTo(task, caller),
  status: ({ status }, filter) => oneOf(filter.status, [status?.name], foldName),
  priority: ({ priority }, filter) => oneOf(filter.priority, [priority?.name], foldName),
  channel: ({ channel = [], source }, filter) => oneOf(filter.channel, [...channel, source], foldCase),
  queues: ({ queues = [] }, filter) =>
    oneOf(
      filter.queues,
      queues.flatMap(({ _id, name }) => [_id, name]),
      foldCase,
    ),
  agents: ({ currAssignee = {} }, filter) =>
    oneOf(filter.agents, [currAssignee.agentId, currAssignee.aId, currAssignee.name], foldCase),
  startDate: ({ createdAt }, { startDate }) => !startDate || moment(createdAt) >= moment(startDate),
  endDate: ({ createdAt }, { endDate }) => !endDate || moment(createdAt) <= moment(endDate),
  dueDate: (task, { dueDate }) => !dueDate || task.dueDate === moment(dueDate),
  customFields: ({ fields = [] }, { customFields = [] }) =>
    customFields.length === 0 ||
    customFields.some((pair) =>
      fields.some(({ lname = '', selectedValue }) => {
        const held: unknown[] = Array.isArray(selectedValue) ? selectedValue : [selectedValue ?? null]
        return foldCase(lname) === foldCase(pair.lname) && held.includes(pair.selectedValue)
      }),
    ),
  ETAlist: ({ dueDate }, { ETAlist = [] }, caller) =>
    ETAlist.length === 0 ||
    (typeof dueDate === 'number' && ETAlist.some((bucket) => isInBucket(dueDate, bucket, caller))),
}

/** The names of all filters. */
export const filterKeys: readonly FilterKey[] = Object.keys(filterModel).filter(isFilterKey)

/** The first filter that a task does not satisfy, if there is one. */
export function unsatisfied(task: Task, filter: TaskFilter, caller: Caller): FilterKey | undefined {
  return filterKeys.find((key) => !filterModel[key](task, filter, caller))
}

function isFilterKey(key: string): key is FilterKey {
  return Object.hasOwn(filterModel, key)
}

function isAssignedTo({ currAssignee = {} }: Task, { subject }: Caller): boolean {
  return subject !== undefined && [currAssignee.agentId, currAssignee.aId].includes(subject)
}

function oneOf(
  wanted: readonly string[] = [],
  held: readonly (string | undefined)[],
  fold: (text: string) => string,
): boolean {
  if (wanted.length === 0) return true
  const values = new Set(held.filter((value) => value !== undefined).map(fold))
  return wanted.some((value) => values.has(fold(value)))
}

function moment(text: string | undefined): number {
  return text === undefined ? Number.NaN : Date.parse(text)
}
