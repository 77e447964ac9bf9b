import type { Condition, Expected, SearchBody, SearchCase } from './search-case.ts'

type Pair = NonNullable<SearchBody['customFields']>[number]

/** The tasks that `customFields` finds; no condition when the dialect ignores it. */
export function customFieldsCondition(pairs: readonly Pair[], { dialect }: SearchCase): Expected | undefined {
  if (dialect['custom-fields-form'].answer === 'ignored') return undefined
  const forNull = dialect['custom-fields-null'].answer
  if (forNull === 'refused' && pairs.some(({ selectedValue }) => selectedValue === null)) return 'refused'
  const has =
    ({ lname, selectedValue }: Pair): Condition =>
    ({ fields = [] }) => {
      const wanted = orNull(selectedValue)
      if (wanted === null && forNull === 'nothing') return false
      return fields.some((field) => {
        const name = field.lname ?? field.displayName
        return name?.toLowerCase() === lname.toLowerCase() && valuesOf(field.selectedValue).includes(wanted)
      })
    }
  const valuesOf = (held: unknown): unknown[] => {
    if (!Array.isArray(held)) return [orNull(held)]
    if (dialect['custom-fields-lists'].answer === 'never') return []
    return held.length === 0 ? [null] : held.map(orNull)
  }
  const conditions = pairs.map((pair) => ({ name: pair.lname.toLowerCase(), isMet: has(pair) }))
  const { answer } = dialect['custom-fields-together']
  if (answer === 'any') return (task) => conditions.some(({ isMet }) => isMet(task))
  if (answer === 'every') return (task) => conditions.every(({ isMet }) => isMet(task))
  const names = new Set(conditions.map(({ name }) => name))
  const byField = [...names].map((field) => conditions.filter(({ name }) => name === field))
  return (task) => byField.every((each) => each.some(({ isMet }) => isMet(task)))
}

function orNull(value: unknown): unknown {
  return value === '' || value === undefined ? null : value
}
