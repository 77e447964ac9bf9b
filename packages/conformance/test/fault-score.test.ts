import { expect, it } from 'vitest'
import { countsOf, scoreOf } from '../scripts/fault-score.ts'
import { faults } from './faults/index.ts'
import kept from './faults/score.json' with { type: 'json' }

// The docs show the kept score. It comes from a run of several minutes, so here only its age is looked at.
it('is kept for the faults that there are: after a change run `pnpm --filter @case-management/conformance keep-score`', () => {
  const now = Object.fromEntries(faults.map(({ id, class: name, what }) => [id, { class: name, what }]))
  const then = Object.fromEntries(
    Object.entries(kept.faults).map(([id, { class: name, what }]) => [id, { class: name, what }]),
  )
  expect(then).toEqual(now)
  expect(kept.total.seeded).toBe(faults.length)
})

it('counts each fault in its class, and names the missed', () => {
  const [first, second] = faults
  if (!first || !second) throw new Error('There are no faults.')
  const outcomes = [
    { fault: first, caughtBy: 'laws/a', dredd: true },
    { fault: second, other: 'laws/b', dredd: false },
  ]
  const { total } = countsOf(outcomes)
  expect(total).toEqual({ seeded: 2, caught: 1, stockDredd: 1 })
  const { classes, missed } = scoreOf(outcomes, { contract: kept.contract, dreddVersion: '1', seed: 1 })
  expect(Object.values(classes).reduce((sum, { seeded }) => sum + seeded, 0)).toBe(2)
  expect(missed).toEqual({ [second.id]: 'only laws/b' })
})
