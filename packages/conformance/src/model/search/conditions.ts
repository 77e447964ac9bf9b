import { customFieldsCondition } from './custom-fields.ts'
import { dueDateCondition, etaListCondition, windowCondition } from './moments.ts'
import { priorityCondition, statusCondition } from './names.ts'
import {
  agentsCondition,
  channelCondition,
  mineCondition,
  queuesCondition,
  unassignedCondition,
  unresolvedCondition,
} from './people.ts'
import type { Condition, Expected, FilterKey, SearchBody, SearchCase } from './search-case.ts'
import { textCondition } from './text.ts'

/** What one filter does: a condition, a refusal, or nothing when it counts as not sent. */
type Meaning = (body: SearchBody, search: SearchCase) => Expected | undefined

const nothing: Condition = () => false

/** What each filter means under a dialect. */
const meanings: Readonly<Record<FilterKey, Meaning>> = {
  searchText: ({ searchText }, { dialect }) => {
    if (searchText === undefined) return undefined
    if (searchText !== '') return textCondition(searchText, dialect)
    const { answer } = dialect['empty-text']
    return answer === 'refused' ? answer : answer === 'no-task' ? nothing : undefined
  },
  unresolved: flag('unresolved', unresolvedCondition),
  unassigned: flag('unassigned', unassignedCondition),
  mytask: (body, search) =>
    search.dialect['mine-keys'].answer === 'mycase-only'
      ? undefined
      : flag('mytask', mineCondition)(body, search),
  mycase: (body, search) =>
    search.dialect['mine-keys'].answer === 'mytask-only'
      ? undefined
      : flag('mycase', mineCondition)(body, search),
  status: ({ status }, search) => list(status, search, statusCondition),
  priority: ({ priority }, search) => list(priority, search, priorityCondition),
  channel: ({ channel }, search) => list(channel, search, channelCondition),
  queues: ({ queues }, search) => list(queues, search, queuesCondition),
  agents: ({ agents }, search) => list(agents, search, agentsCondition),
  ETAlist: ({ ETAlist }, search) => list(ETAlist, search, etaListCondition),
  customFields: ({ customFields }, search) => list(customFields, search, customFieldsCondition),
  dueDate: ({ dueDate }, search) => (dueDate === undefined ? undefined : dueDateCondition(dueDate, search)),
  startDate: (body, search) => (body.startDate === undefined ? undefined : windowCondition(body, search)),
  // A window with both ends is one filter.
  endDate: (body, search) =>
    body.endDate === undefined || body.startDate !== undefined ? undefined : windowCondition(body, search),
}

/** The names of all filters. */
export const filterKeys: readonly FilterKey[] = Object.keys(meanings).filter(isFilterKey)

function isFilterKey(key: string): key is FilterKey {
  return Object.hasOwn(meanings, key)
}

function flag(
  key: 'unresolved' | 'unassigned' | 'mytask' | 'mycase',
  of: (search: SearchCase) => Expected | undefined,
): Meaning {
  return (body, search) => {
    const value = body[key]
    const isOpposite = value === false && search.dialect['false-flag'].answer === 'opposite'
    if (value !== true && !isOpposite) return undefined
    const condition = of(search)
    return isOpposite && typeof condition === 'function' ? (task) => !condition(task) : condition
  }
}

function list<Value>(
  values: readonly Value[] | undefined,
  search: SearchCase,
  of: (values: readonly Value[], search: SearchCase) => Expected | undefined,
): Expected | undefined {
  if (values === undefined) return undefined
  if (values.length > 0) return of(values, search)
  return search.dialect['empty-list'].answer === 'no-task' ? nothing : undefined
}

/** The filters of a search that have an effect, each with what it finds; a refusal when one of them is refused. */
export function conditionsOf(
  body: SearchBody,
  search: SearchCase,
): ReadonlyMap<FilterKey, Condition> | 'refused' {
  const conditions = new Map<FilterKey, Condition>()
  for (const key of filterKeys) {
    const meaning = meanings[key](body, search)
    if (meaning === 'refused') return meaning
    if (meaning !== undefined) conditions.set(key, meaning)
  }
  return conditions
}
