import type { Dialect } from '@case-management/contract/questions'
import type { Task, TaskFilter } from '../../model.ts'
import { foldCase } from '../../text/fold.ts'
import type { Condition, SearchContext } from './search-context.ts'

type Pair = NonNullable<TaskFilter['customFields']>[number]

/** The tasks that `customFields` finds; no condition when the dialect ignores it. */
export function customFieldsCondition(pairs: readonly Pair[], context: SearchContext): Condition | undefined {
  if (context.dialect['custom-fields-form'].answer === 'ignored') return undefined
  const meets = (task: Task) => (pair: Pair) => holds(task, pair, context)
  const fields = [...new Set(pairs.map(({ lname }) => foldCase(lname)))]
  const byField = fields.map((field) => pairs.filter(({ lname }) => foldCase(lname) === field))
  const together: Record<Dialect['custom-fields-together']['answer'], Condition> = {
    any: (task) => pairs.some(meets(task)),
    every: (task) => pairs.every(meets(task)),
    'every-field': (task) => byField.every((each) => each.some(meets(task))),
  }
  return together[context.dialect['custom-fields-together'].answer]
}

function holds(task: Task, { lname, selectedValue }: Pair, { dialect }: SearchContext): boolean {
  const wanted = selectedValue === '' ? null : selectedValue
  if (wanted === null && dialect['custom-fields-null'].answer === 'nothing') return false
  return (task.fields ?? []).some((field) => {
    const name = field.lname ?? field.displayName
    return name !== undefined && foldCase(name) === foldCase(lname) && valuesOf(field).includes(wanted)
  })

  function valuesOf({ selectedValue: held }: NonNullable<Task['fields']>[number]): unknown[] {
    if (!Array.isArray(held)) return [held === '' ? null : (held ?? null)]
    if (dialect['custom-fields-lists'].answer === 'never') return []
    return held.length === 0 ? [null] : held.map((each) => (each === '' ? null : each))
  }
}
