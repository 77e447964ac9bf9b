import type { Dialect } from '@case-management/contract/questions'

/** Whether a task matches a list of values, one of which is enough unless the dialect wants all of them. */
export function anyOrEvery<Value>(
  dialect: Dialect,
  values: readonly Value[],
  matches: (value: Value) => boolean,
): boolean {
  return dialect['values-together'].answer === 'every' ? values.every(matches) : values.some(matches)
}
