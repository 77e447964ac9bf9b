/** More results than these are not kept. */
const mostKept = 20_000

/** A function of a text that remembers what it made of it: the same texts are looked at under many dialects. */
export function remembered<Result>(make: (text: string) => Result): (text: string) => Result {
  const kept = new Map<string, Result>()
  return (text) => {
    const known = kept.get(text)
    if (known !== undefined) return known
    if (kept.size >= mostKept) kept.clear()
    const result = make(text)
    kept.set(text, result)
    return result
  }
}
