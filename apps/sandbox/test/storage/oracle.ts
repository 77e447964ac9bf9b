import type { CustomFieldMatch, Span, Task, TaskQuery } from '../../src/storage/task-storage.ts'

/** What `find` must return, by looking at every record: slow, and so plain that it can be checked by reading. */
export function findByLooking(tasks: readonly Task[], query: TaskQuery): { ids: string[]; total: number } {
  const matching = tasks.filter((task) => matches(task, query)).toSorted((a, b) => compare(a, b, query.sort))
  return {
    ids: matching.slice(query.skip, query.skip + query.limit).map((task) => task._id),
    total: matching.length,
  }
}

function matches(task: Task, query: TaskQuery): boolean {
  const assignee = task.currAssignee ?? {}
  const ids = [assignee.agentId, assignee.aId]
  const channels = new Set([...(task.channel ?? []), task.source].map(lower))
  const queues = new Set((task.queues ?? []).flatMap((queue) => [lower(queue._id), lower(queue.name)]))
  const agents = new Set([...ids, assignee.name].map(lower))
  const category = words(task.status?.statusCategory)
  return (
    (!query.nameContains || task.name.toLowerCase().includes(query.nameContains)) &&
    any(query.statuses, (status) => words(task.status?.name) === status) &&
    any(query.priorities, (priority) => words(task.priority?.name) === priority) &&
    any(query.channels, (channel) => channels.has(channel)) &&
    any(query.queues, (queue) => queues.has(queue)) &&
    any(query.agents, (agent) => agents.has(agent)) &&
    (query.assignee === undefined || ids.includes(query.assignee)) &&
    (!query.unassigned || task.assigneeType === 'unassigned') &&
    (!query.unresolved || (category !== 'resolved' && category !== 'closed')) &&
    (isOpen(query.created) || within(milliseconds(task.createdAt), query.created)) &&
    any(query.due, (span) => within(task.dueDate ?? undefined, span)) &&
    any(query.customFields, (pair) => holds(task, pair))
  )
}

function any<T>(values: readonly T[] | undefined, matching: (value: T) => boolean): boolean {
  return values === undefined || values.length === 0 || values.some(matching)
}

function isOpen(span: Span = {}): boolean {
  return span.from === undefined && span.to === undefined
}

function within(value: number | undefined, { from, to }: Span = {}): boolean {
  return value !== undefined && value >= (from ?? value) && value <= (to ?? value)
}

function holds(task: Task, { lname, selectedValue }: CustomFieldMatch): boolean {
  return (task.fields ?? []).some((field) => {
    if (lower(field.lname) !== lname) return false
    const value = field.selectedValue ?? null
    const values = Array.isArray(value) ? (value.length === 0 ? [null] : value) : [value]
    return values.some((held) => (held === '' ? null : held) === selectedValue)
  })
}

function compare(a: Task, b: Task, { field, direction }: TaskQuery['sort']): number {
  const [left, right] = [sortValue(a, field), sortValue(b, field)]
  if (left === undefined || right === undefined) {
    if (left !== right) return left === undefined ? 1 : -1
  } else if (left !== right) {
    const ascending = byCodePoint(left, right)
    return direction === 'asc' ? ascending : -ascending
  }
  return byCodePoint(a._id, b._id)
}

function sortValue(task: Task, field: TaskQuery['sort']['field']): number | string | undefined {
  if (field === 'name') return task.name.toLowerCase()
  return field === 'dueDate' ? (task.dueDate ?? undefined) : milliseconds(task[field])
}

function byCodePoint(a: number | string, b: number | string): number {
  if (typeof a === 'number' || typeof b === 'number') return a < b ? -1 : 1
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

function milliseconds(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Date.parse(text)
}

function lower(text: string | undefined): string | undefined {
  return text?.toLowerCase()
}

function words(text: string | undefined): string | undefined {
  return lower(text)?.replaceAll(/[\s_-]+/g, ' ')
}
