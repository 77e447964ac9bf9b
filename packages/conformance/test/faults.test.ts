import { describe, expect, it } from 'vitest'
import type { Catches } from '../scripts/fault-score.ts'
import catches from './faults/catches.json' with { type: 'json' }
import type { Fault, FaultClass } from './faults/fault.ts'
import { runUntilCaught, type Verdict } from './faults/faulty-run.ts'
import { faults } from './faults/index.ts'
import { runFault } from './faults/run-fault.ts'
import score from './faults/score.json' with { type: 'json' }
import { countOf } from './support/some-of.ts'

/** Each class is shown by some of its faults; `pnpm nx run @case-management/conformance:faults` runs them all. */
const shownOfEach = countOf(3, 1)

const caught: Readonly<Record<string, { caughtBy: string | null }>> = score.faults
const keptCatches: Catches = catches

/** Makes the check that caught the fault when the score was kept, and all others only when it no longer does. */
async function runKnown(fault: Fault): Promise<Verdict> {
  // Of a wrong answer the catches name the check that asked for it.
  const known = keptCatches[fault.id]?.[0] ?? caught[fault.id]?.caughtBy ?? undefined
  if (known === undefined) return runFault(fault)
  const verdict = await runUntilCaught(fault, { only: [known] })
  return verdict.caughtBy ? verdict : runFault(fault)
}

const classes: readonly FaultClass[] = [
  'shape',
  'pagination',
  'filter',
  'sort',
  'update',
  'access',
  'robustness',
  'headers',
]

const shown = classes.flatMap((name) => {
  const own = faults.filter((fault) => fault.class === name)
  const step = Math.ceil(own.length / shownOfEach)
  return own.filter((_, index) => index % step === 0)
})

describe('a host with one fault', () => {
  it.each(shown.map((fault) => [fault.class, fault.what, fault] as const))(
    'of %s is caught: %s',
    async (_class, _what, fault) => {
      const { caughtBy, others } = await runKnown(fault)
      expect(caughtBy?.id ?? others.map(({ id, messages }) => `${id}: ${messages[0]}`)).toBeTypeOf('string')
    },
  )

  it('has a name of its own, there are at least 80, and some of every class', () => {
    expect(new Set(faults.map(({ id }) => id)).size).toBe(faults.length)
    expect(faults.length).toBeGreaterThanOrEqual(80)
    for (const name of classes) expect(faults.some((fault) => fault.class === name)).toBe(true)
  })
})
