import type { Dialect } from '@case-management/contract/questions'

/** Whether a task matches a list of values, one of which is enough unless the dialect wants all of them. */
export function anyOrEvery<Value>(
  dialect: Dialect,
  values: readonly Value[],
  matches: (value: Value) => boolean,
): boolean {
  return dialect['values-together'].answer === 'every' ? values.every(matches) : values.some(matches)
}

/** Whether texts of a task, made alike, hold what a list wants: one of its values, unless the dialect wants all of them. */
export function wantedTexts(
  dialect: Dialect,
  values: readonly string[],
  fold: (text: string) => string,
): (held: readonly (string | undefined)[]) => boolean {
  const wanted = new Set(values.map(fold))
  const least = dialect['values-together'].answer === 'every' ? wanted.size : 1
  return (held) => {
    const folded = held.flatMap((text) => (text === undefined ? [] : fold(text)))
    return new Set(folded.filter((text) => wanted.has(text))).size >= least
  }
}
