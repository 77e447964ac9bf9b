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
import type { Condition, Expected, ProbeFilter, SearchCase } from './search-case.ts'
import { sortNames } from './sort-names.ts'
import { textCondition } from './text.ts'

/** What a host of a dialect does with a search: it refuses it, or finds the tasks that meet a condition. */
export function expectedOf(filter: ProbeFilter, search: SearchCase): Expected {
  const { dialect } = search
  if (isSortRefused(filter, search)) return 'refused'
  const parts = partsOf(filter, search).filter((part) => part !== undefined)
  if (parts.includes('refused')) return 'refused'
  const conditions = parts.filter((part) => part !== 'refused')
  if (conditions.length === 0) return () => true
  return dialect['filters-together'].answer === 'any'
    ? (task) => conditions.some((isMet) => isMet(task))
    : (task) => conditions.every((isMet) => isMet(task))
}

function isSortRefused({ sortBy }: ProbeFilter, { dialect }: SearchCase): boolean {
  if (typeof sortBy !== 'object') return false
  const names = Object.keys(sortBy)
  if (names.length > 1 && dialect['sort-several-keys'].answer === 'refused') return true
  return dialect['sort-unknown-key'].answer === 'refused' && names.some((name) => !sortNames.has(name))
}

function partsOf(filter: ProbeFilter, search: SearchCase): (Expected | undefined)[] {
  const { dialect } = search
  const mine = dialect['mine-keys'].answer
  return [
    text(filter.searchText),
    flag(filter.unresolved, unresolvedCondition),
    flag(filter.unassigned, unassignedCondition),
    flag(mine === 'mycase-only' ? undefined : filter.mytask, mineCondition),
    flag(mine === 'mytask-only' ? undefined : filter.mycase, mineCondition),
    list(filter.priority, priorityCondition),
    list(filter.status, statusCondition),
    list(filter.channel, channelCondition),
    list(filter.queues, queuesCondition),
    list(filter.agents, agentsCondition),
    list(filter.ETAlist, etaListCondition),
    list(filter.customFields, customFieldsCondition),
    filter.dueDate === undefined ? undefined : dueDateCondition(filter.dueDate, search),
    filter.startDate === undefined && filter.endDate === undefined
      ? undefined
      : windowCondition(filter, search),
  ]

  function text(wanted: string | undefined): Expected | undefined {
    if (wanted === undefined) return undefined
    if (wanted !== '') return textCondition(wanted, dialect)
    const { answer } = dialect['empty-text']
    if (answer === 'refused') return 'refused'
    return answer === 'no-task' ? nothing : undefined
  }

  function flag(
    value: boolean | undefined,
    of: (search: SearchCase) => Expected | undefined,
  ): Expected | undefined {
    if (value === undefined || (!value && dialect['false-flag'].answer === 'nothing')) return undefined
    const condition = of(search)
    return value || typeof condition !== 'function' ? condition : (task) => !condition(task)
  }

  function list<Value>(
    values: readonly Value[] | undefined,
    of: (values: readonly Value[], search: SearchCase) => Expected | undefined,
  ): Expected | undefined {
    if (values === undefined) return undefined
    if (values.length > 0) return of(values, search)
    return dialect['empty-list'].answer === 'no-task' ? nothing : undefined
  }
}

const nothing: Condition = () => false
