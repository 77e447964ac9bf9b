import type { Task, TaskFilter } from '../../src/model.ts'

/** Who asks, and when. */
export interface Asking {
  now: number
  timezoneOffset: number
  subject: string
}

const fold = (text: string | undefined) =>
  (text ?? '')
    .toLowerCase()
    .split(/[\s_-]+/u)
    .join(' ')
const lower = (text: string | undefined) => text?.toLowerCase()

/** An empty list is no filter, and of the others one value is enough. */
function wanted<T>(list: readonly T[] | undefined, test: (value: T) => boolean): boolean {
  return !list?.length || list.some(test)
}

/**
 * Whether a task matches a search, written down from the descriptions of the contract a second time
 * and as plainly as possible, to hold the sandbox against it.
 */
export function matches(task: Task, filter: TaskFilter, asking: Asking): boolean {
  const { currAssignee = {}, queues = [], channel = [], fields = [] } = task
  const category = task.status?.statusCategory
  const created = task.createdAt === undefined ? undefined : Date.parse(task.createdAt)
  const mine = filter.mytask || filter.mycase
  return (
    (!filter.searchText || task.name.toLowerCase().includes(filter.searchText.toLowerCase())) &&
    (!filter.unresolved || (category !== 'resolved' && category !== 'closed')) &&
    (!filter.unassigned || task.assigneeType === 'unassigned') &&
    (!mine || [currAssignee.agentId, currAssignee.aId].includes(asking.subject)) &&
    wanted(filter.status, (name) => task.status !== undefined && fold(task.status.name) === fold(name)) &&
    wanted(
      filter.priority,
      (name) => task.priority !== undefined && fold(task.priority.name) === fold(name),
    ) &&
    wanted(filter.channel, (name) => [...channel, task.source].map(lower).includes(lower(name))) &&
    wanted(filter.queues, (name) =>
      queues.some((queue) => [queue._id, queue.name].map(lower).includes(lower(name))),
    ) &&
    wanted(filter.agents, (name) =>
      [currAssignee.agentId, currAssignee.aId, currAssignee.name].map(lower).includes(lower(name)),
    ) &&
    (!filter.startDate || (created !== undefined && created >= Date.parse(filter.startDate))) &&
    (!filter.endDate || (created !== undefined && created <= Date.parse(filter.endDate))) &&
    (!filter.dueDate || task.dueDate === Date.parse(filter.dueDate)) &&
    wanted(filter.ETAlist, (bucket) => isInBucket(task.dueDate ?? undefined, bucket, asking)) &&
    wanted(filter.customFields, ({ lname, selectedValue }) =>
      fields.some(
        (field) =>
          lower(field.lname ?? field.displayName) === lower(lname) &&
          valuesOf(field.selectedValue).includes(selectedValue === '' ? null : selectedValue),
      ),
    )
  )
}

type Value = string | number | boolean | null

/** A field that holds several values has each of them; one without a value has `null`. */
function valuesOf(value: Value | Value[] | undefined): Value[] {
  const values =
    Array.isArray(value) && value.length > 0 ? value : [Array.isArray(value) ? null : (value ?? null)]
  return values.map((one) => (one === '' ? null : one))
}

function isInBucket(due: number | undefined, bucket: string, { now, timezoneOffset }: Asking): boolean {
  if (due === undefined) return false
  const localDay = (moment: number) => Math.floor((moment - timezoneOffset * 60_000) / 86_400_000)
  if (bucket === 'overdue') return due < now
  if (bucket === 'dueToday') return localDay(due) === localDay(now)
  return localDay(due) > localDay(now)
}
