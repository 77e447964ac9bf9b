import { describe, expect, it } from 'vitest'
import { countsOf, knownOfDredd, merged, mergedCatches, scoreOf, toRun } from '../scripts/fault-score.ts'
import { faults } from './faults/index.ts'
import kept from './faults/score.json' with { type: 'json' }

// The docs show the kept score. It comes from runs of several minutes, so here only its age is looked at.
it('is kept for the faults that there are: after a change run `pnpm nx keep-score conformance`', () => {
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

describe('a score that is kept', () => {
  const [known, changed, missed, added] = faults
  if (!known || !changed || !missed || !added) throw new Error('There are too few faults.')
  const some = [known, changed, missed, added]
  const before = scoreOf(
    [
      { fault: known, caughtBy: 'laws/known', sentence: 'It is wrong', dredd: true },
      { fault: { ...changed, what: 'something else' }, caughtBy: 'laws/changed' },
      { fault: missed, other: 'laws/other' },
    ],
    { contract: kept.contract, dreddVersion: '1', seed: 1 },
  )

  it('lacks the faults that are new, changed or missed, and these are run', () => {
    expect(toRun(some, before, {})).toEqual([changed, missed, added])
  })

  it('lacks those without a sentence too, for which Dredd need not be asked again', () => {
    const { [known.id]: told, ...others } = before.faults
    if (!told) throw new Error('The fault is not kept.')
    const { sentence: _sentence, ...silent } = told
    const without = { ...before, faults: { ...others, [known.id]: silent } }
    expect(toRun([known], without, {})).toEqual([known])
    expect(knownOfDredd(known, without)).toBe(true)
    expect(knownOfDredd(changed, without)).toBeUndefined()
  })

  it('says for each fault which checks catch it, the new ones and those that were known', () => {
    const catches = mergedCatches([known, added], { [known.id]: ['laws/a'], gone: ['laws/b'] }, [
      { fault: added, catches: ['laws/c', 'laws/d'] },
    ])
    expect(catches).toEqual({ [known.id]: ['laws/a'], [added.id]: ['laws/c', 'laws/d'] })
  })

  it('is renewed for the faults that are named, or for all', () => {
    expect(toRun(some, before, { only: [known.id] })).toEqual([known])
    expect(toRun(some, before, { all: true })).toEqual(some)
    expect(() => toRun(some, before, { only: ['no-such-fault'] })).toThrow('There is no fault no-such-fault.')
  })

  it('takes what was found now, keeps what was known of the others, and forgets faults that are gone', () => {
    const now = merged([added, missed, known], before, [
      { fault: added, caughtBy: 'laws/added', dredd: false },
    ])
    const { faults: all, missed: stillMissed } = scoreOf(now, before)
    expect(Object.entries(all).map(([id, { caughtBy, stockDredd }]) => [id, caughtBy, stockDredd])).toEqual([
      [added.id, 'laws/added', false],
      [missed.id, null, false],
      [known.id, 'laws/known', true],
    ])
    expect(stillMissed).toEqual({ [missed.id]: 'only laws/other' })
  })
})
