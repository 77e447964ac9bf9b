import type { TaskFilter } from '../model.ts'
import type { TaskQuery } from '../storage/task-storage.ts'
import { foldCase, foldName } from '../text/fold.ts'
import { pageDefaults } from './defaults.ts'
import { dueSpans } from './due.ts'
import type { Day } from './eta-buckets.ts'
import { sortOf } from './sort.ts'

/** Who searches, and when. */
export interface SearchContext extends Day {
  /** The user whom the token names: "me" of `mytask` and `mycase`. */
  subject?: string | undefined
}

/**
 * A search in storage terms.
 * An absent key, `false`, `""` and `[]` are no filter and give no condition.
 *
 * @returns `undefined` when nothing can match: "my tasks" of nobody, or a due moment outside its buckets.
 */
export function toTaskQuery(filter: TaskFilter, context: SearchContext): TaskQuery | undefined {
  const mine = filter.mytask === true || filter.mycase === true
  const due = dueSpans(filter, context)
  if (mine && context.subject === undefined) return undefined
  if (due?.length === 0) return undefined
  return {
    ...(filter.searchText && { nameContains: foldCase(filter.searchText) }),
    ...list('statuses', filter.status, foldName),
    ...list('priorities', filter.priority, foldName),
    ...list('channels', filter.channel, foldCase),
    ...list('queues', filter.queues, foldCase),
    ...list('agents', filter.agents, foldCase),
    ...(mine && context.subject !== undefined && { assignee: context.subject }),
    ...(filter.unassigned && { unassigned: true }),
    ...(filter.unresolved && { unresolved: true }),
    ...created(filter),
    ...(due && { due }),
    ...(filter.customFields?.length && {
      customFields: filter.customFields.map(({ lname, selectedValue }) => ({
        lname: foldCase(lname),
        selectedValue,
      })),
    }),
    sort: sortOf(filter.sortBy),
    skip: filter.skip ?? pageDefaults.skip,
    limit: filter.limit ?? pageDefaults.limit,
  }
}

type ListCondition = 'statuses' | 'priorities' | 'channels' | 'queues' | 'agents'

function list(
  condition: ListCondition,
  values: readonly string[] | undefined,
  fold: (text: string) => string,
): Pick<TaskQuery, ListCondition> {
  return values?.length ? { [condition]: [...new Set(values.map(fold))] } : {}
}

function created({ startDate, endDate }: TaskFilter): Pick<TaskQuery, 'created'> {
  if (startDate === undefined && endDate === undefined) return {}
  return {
    created: {
      ...(startDate !== undefined && { from: Date.parse(startDate) }),
      ...(endDate !== undefined && { to: Date.parse(endDate) }),
    },
  }
}
