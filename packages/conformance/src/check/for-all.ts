import * as fc from 'fast-check'
import type { Arbitrary } from 'fast-check'
import { createSession, type CheckSession } from './check-session.ts'
import { EndCheck } from './signals.ts'
import type { Violation } from './violation.ts'

/** A random case for which something did not hold. */
class CaseFailed extends Error {
  readonly violations: readonly Violation[]

  constructor({ violations }: CheckSession) {
    super(violations[0]?.message)
    this.violations = violations
  }
}

/**
 * Tries a statement on random cases and, when one fails, shrinks it to the smallest that still does.
 * The seed of the run and the name of the check decide which cases come.
 *
 * @param holds - talks to the host through the session that it is given; every violation noted there counts.
 */
export async function forAll<T>(
  session: CheckSession,
  cases: Arbitrary<T>,
  holds: (session: CheckSession, value: T) => Promise<void>,
): Promise<void> {
  const { context, check } = session
  let failed: CaseFailed | undefined
  let ended: { by: unknown } | undefined
  const property = fc.asyncProperty(cases, async (value) => {
    const attempt = createSession(context, check, session.tokens)
    // A skip or an interruption ends the check, and is no case that could be made smaller.
    if (ended) return
    await holds(attempt, value).catch((error: unknown) => {
      if (!(error instanceof EndCheck)) ended = { by: error }
    })
    const { last, requests, leftOpen } = attempt
    session.take({ last, requests, leftOpen, violations: [] })
    if (attempt.violations.length === 0) return
    failed = new CaseFailed(attempt)
    throw failed
  })
  const details = await fc.check(property, {
    seed: seedOf(context.seed, check.id),
    numRuns: context.runs,
    endOnFailure: false,
    interruptAfterTimeLimit: 60_000,
  })
  rethrow(ended)
  if (!failed) return
  const smallest = JSON.stringify(details.counterexample?.[0])
  const violations = failed.violations.map((violation) => ({
    ...violation,
    message: `${violation.message} (case ${smallest})`,
  }))
  session.take({ last: violations.at(-1)?.exchange, requests: 0, leftOpen: undefined, violations })
}

function rethrow(ended: { by: unknown } | undefined): void {
  if (ended) throw ended.by
}

/** A seed of its own for each check, so that leaving one out does not change the others. */
export function seedOf(seed: number, id: string): number {
  let hash = seed | 0
  for (const character of id) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) | 0
  return hash
}
