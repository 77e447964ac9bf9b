/** A function that does its work with the first call, and gives the same result to every other one. */
export function once<Result>(work: () => Result): () => Result {
  let kept: { result: Result } | undefined
  return () => (kept ??= { result: work() }).result
}
