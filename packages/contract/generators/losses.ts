import type { Outcome, Result, Tried } from './generator.ts'

/** What worked before and works no longer, one line each. What is not tried now is no loss. */
export function losses(before: readonly Tried[], now: readonly Tried[]): string[] {
  return before.flatMap(({ id, results }) => {
    const { results: tried = [] } = now.find((each) => each.id === id) ?? {}
    return results.flatMap((result) => {
      const same = tried.find(({ bundle }) => bundle === result.bundle)
      if (!same) return []
      const outcomes = stepsOf(same)
      return Object.entries(stepsOf(result))
        .filter(([step, worked]) => worked === true && typeof outcomes[step] === 'string')
        .map(
          ([step]) => `${id} on ${result.bundle}: ${step} worked before, and now ${String(outcomes[step])}`,
        )
    })
  })
}

function stepsOf({ generates, compiles, calls }: Result): Record<string, Outcome> {
  return { generates, compiles, ...calls }
}
