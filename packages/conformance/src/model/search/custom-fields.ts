import type { Dialect } from '@case-management/contract/questions'
import type { Task } from '../../check/task.ts'
import type { Expected, SearchBody, SearchCase } from './search-case.ts'

type Pair = NonNullable<SearchBody['customFields']>[number]
type Field = NonNullable<Task['fields']>[number]

/** The tasks that `customFields` finds; no condition when the dialect ignores it. */
export function customFieldsCondition(pairs: readonly Pair[], { dialect }: SearchCase): Expected | undefined {
  if (dialect['custom-fields-form'].answer === 'ignored') return undefined
  if (dialect['custom-fields-null'].answer === 'refused' && pairs.some(asksForNothing)) return 'refused'
  const areEnough = enough[dialect['custom-fields-together'].answer]
  return ({ fields = [] }) =>
    areEnough(
      pairs.filter((pair) => fields.some((field) => isMetBy(field, pair, dialect))),
      pairs,
    )
}

/** Whether the pairs that a task meets are enough of those that were sent. */
const enough: Readonly<
  Record<
    Dialect['custom-fields-together']['answer'],
    (met: readonly Pair[], sent: readonly Pair[]) => boolean
  >
> = {
  any: (met) => met.length > 0,
  every: (met, sent) => met.length === sent.length,
  'every-field': (met, sent) => {
    const named = new Set(met.map(nameOf))
    return sent.every((pair) => named.has(nameOf(pair)))
  },
}

/** A field and a pair name each other whatever the case; a field without `lname` goes by the name that it shows. */
function nameOf({ lname, displayName }: { lname?: string; displayName?: string }): string | undefined {
  return (lname ?? displayName)?.toLowerCase()
}

function isMetBy(field: Field, pair: Pair, dialect: Dialect): boolean {
  if (nameOf(field) !== nameOf(pair)) return false
  const { selectedValue: held } = field
  if (asksForNothing(pair) && dialect['custom-fields-null'].answer === 'nothing') return false
  if (!Array.isArray(held)) return isSameValue(held, pair.selectedValue)
  if (dialect['custom-fields-lists'].answer === 'never') return false
  // A list without an entry is a field without a value.
  return held.length === 0
    ? asksForNothing(pair)
    : held.some((entry) => isSameValue(entry, pair.selectedValue))
}

function asksForNothing({ selectedValue }: Pair): boolean {
  return isNoValue(selectedValue)
}

function isSameValue(held: unknown, wanted: unknown): boolean {
  return isNoValue(wanted) ? isNoValue(held) : Object.is(held, wanted)
}

/** An empty text is no value, as `null` is none. */
function isNoValue(value: unknown): boolean {
  return value === null || value === undefined || value === ''
}
