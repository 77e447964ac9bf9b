import { foldCase, foldName } from '../text/fold.ts'
import { boundedKey, storable } from './storable.ts'
import type { CustomFieldMatch, Task } from './task-storage.ts'

/**
 * The values of a task that filters with few answers look at. Tasks with equal values share one stored facet,
 * which counts them: so a total over these filters is a sum over facets.
 */
export interface Facet {
  /** Equal exactly when all the values are. */
  key: string
  status: string | null
  priority: string | null
  /** Entries of `channel` and the `source`, as {@link channelEntry} writes them. */
  channels: string
  unassigned: boolean
  unresolved: boolean
}

/** What is indexed of a task beside its record. Instants are epoch milliseconds. */
export interface IndexRow {
  taskId: string
  /** `name`, case folded: searched and sorted by. */
  name: string
  createdAt: number | null
  updatedAt: number | null
  dueDate: number | null
  facet: Facet
  /** As {@link termsOf} gives them. */
  terms: string[]
}

type TermKind = 'agentId' | 'aId' | 'agentName' | 'agentFold' | 'queue' | 'field'

function term(kind: TermKind, value: string): string {
  return boundedKey(`${kind}:${value}`)
}

/** How a channel stands in {@link Facet.channels}: quoted, and with an end on both sides, so that it is found only whole. */
export function channelEntry(channel: string): string {
  return `\n${JSON.stringify(storable(channel))}\n`
}

/** Terms of which a task has one when a queue of it has this name or id (folded). */
export function queueTerms(queue: string): string[] {
  return [term('queue', queue)]
}

/** Terms of which a task has one when its assignee has this `agentId`, `aId` or name (folded). */
export function agentTerms(agent: string): string[] {
  return [term('agentId', agent), term('aId', agent), term('agentName', agent), term('agentFold', agent)]
}

/** Terms of which a task has one when its assignee has exactly this `agentId` or `aId`. */
export function assigneeTerms(user: string): string[] {
  return [term('agentId', user), term('aId', user)]
}

/** Terms of which a task has one when a field of it has this value. */
export function fieldTerms({ lname, selectedValue }: CustomFieldMatch): string[] {
  return [term('field', JSON.stringify([lname, selectedValue === '' ? null : selectedValue]))]
}

/** A task's index row; a pure function of the record. */
export function indexRow(task: Task): IndexRow {
  return {
    taskId: task._id,
    name: storable(foldCase(task.name)),
    createdAt: instant(task.createdAt),
    updatedAt: instant(task.updatedAt),
    dueDate: task.dueDate ?? null,
    facet: facet(task),
    terms: termsOf(task),
  }
}

/** The terms of a task: of what it can have several, or what has many values. Sorted, each once. */
export function termsOf(task: Task): string[] {
  return [...new Set(terms(task))].toSorted()
}

function facet(task: Task): Facet {
  const channels = new Set((task.channel ?? []).map(foldCase))
  if (task.source !== undefined) channels.add(foldCase(task.source))
  const category = task.status?.statusCategory
  const priority = task.priority?.name
  const values = {
    status: task.status === undefined ? null : storable(foldName(task.status.name)),
    priority: priority === undefined ? null : storable(foldName(priority)),
    channels: [...channels].toSorted().map(channelEntry).join(''),
    unassigned: task.assigneeType === 'unassigned',
    unresolved: category === undefined || !['resolved', 'closed'].includes(foldName(category)),
  }
  return { key: boundedKey(JSON.stringify(Object.values(values))), ...values }
}

function* terms(task: Task): Generator<string> {
  for (const queue of task.queues ?? []) {
    if (queue._id !== undefined) yield term('queue', foldCase(queue._id))
    if (queue.name !== undefined) yield term('queue', foldCase(queue.name))
  }
  const { agentId, aId, name } = task.currAssignee ?? {}
  if (agentId !== undefined) yield term('agentId', agentId)
  if (aId !== undefined) yield term('aId', aId)
  if (name !== undefined) yield term('agentName', foldCase(name))
  for (const id of [agentId, aId]) {
    if (id !== undefined && foldCase(id) !== id) yield term('agentFold', foldCase(id))
  }
  for (const field of task.fields ?? []) {
    const lname = field.lname ?? field.displayName
    if (lname === undefined) continue
    for (const selectedValue of fieldValues(field.selectedValue)) {
      yield* fieldTerms({ lname: foldCase(lname), selectedValue })
    }
  }
}

/** A field that holds several values is found by each of them; one that holds none is found by `null`. */
function fieldValues(
  value: CustomFieldMatch['selectedValue'] | CustomFieldMatch['selectedValue'][] | undefined,
): CustomFieldMatch['selectedValue'][] {
  if (!Array.isArray(value)) return [value ?? null]
  return value.length === 0 ? [null] : value
}

function instant(text: string | undefined): number | null {
  const milliseconds = text === undefined ? Number.NaN : Date.parse(text)
  return Number.isNaN(milliseconds) ? null : milliseconds
}
