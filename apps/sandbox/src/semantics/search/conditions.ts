import type { TaskFilter } from '../../model.ts'
import { customFieldsCondition } from './custom-fields.ts'
import { dueDateCondition, etaListCondition, windowCondition } from './moments.ts'
import { priorityCondition, statusCondition } from './names.ts'
import {
  agentsCondition,
  channelCondition,
  mineCondition,
  mineFlags,
  queuesCondition,
  unassignedCondition,
  unresolvedCondition,
} from './people.ts'
import type { Condition, SearchContext } from './search-context.ts'
import { textCondition } from './text.ts'

const nothing: Condition = () => false

/**
 * Whether a task is found by a search.
 *
 * @throws SearchRefused when the dialect refuses what is asked for.
 */
export function conditionOf(filter: TaskFilter, context: SearchContext): Condition {
  const conditions = conditionsOf(filter, context)
  if (conditions.length === 0) return () => true
  return context.dialect['filters-together'].answer === 'any'
    ? (task) => conditions.some((meets) => meets(task))
    : (task) => conditions.every((meets) => meets(task))
}

/** One condition for each filter of the search that is one. */
function conditionsOf(filter: TaskFilter, context: SearchContext): Condition[] {
  const { dialect } = context
  const conditions = [
    text(filter, context),
    flag(filter.unresolved, unresolvedCondition),
    flag(filter.unassigned, unassignedCondition),
    ...mineFlags(filter, dialect).map((value) => flag(value, mineCondition)),
    list(filter.priority, priorityCondition),
    list(filter.status, statusCondition),
    list(filter.channel, channelCondition),
    list(filter.queues, queuesCondition),
    list(filter.agents, agentsCondition),
    list(filter.ETAlist, etaListCondition),
    list(filter.customFields, customFieldsCondition),
    filter.dueDate === undefined ? undefined : dueDateCondition(filter.dueDate, context),
    filter.startDate === undefined && filter.endDate === undefined
      ? undefined
      : windowCondition(filter, context),
  ]
  return conditions.filter((condition) => condition !== undefined)

  function flag(
    value: boolean | undefined,
    of: (context: SearchContext) => Condition | undefined,
  ): Condition | undefined {
    if (value === true) return of(context)
    if (value === undefined || dialect['false-flag'].answer === 'nothing') return undefined
    const condition = of(context)
    return condition && ((task) => !condition(task))
  }

  function list<Value>(
    values: readonly Value[] | undefined,
    of: (values: readonly Value[], context: SearchContext) => Condition | undefined,
  ): Condition | undefined {
    if (values === undefined) return undefined
    if (values.length > 0) return of(values, context)
    return dialect['empty-list'].answer === 'no-task' ? nothing : undefined
  }
}

function text({ searchText }: TaskFilter, { dialect }: SearchContext): Condition | undefined {
  if (searchText === undefined) return undefined
  if (searchText !== '') return textCondition(searchText, dialect)
  return dialect['empty-text'].answer === 'no-task' ? nothing : undefined
}
