import type { Dialect } from '@case-management/contract/questions'

/** Whether a task matches a list of values: one of them, or all when the dialect wants that. */
export function anyOrEvery<Value>(
  dialect: Dialect,
  values: readonly Value[],
  matches: (value: Value) => boolean,
): boolean {
  return dialect['values-together'].answer === 'every' ? values.every(matches) : values.some(matches)
}
