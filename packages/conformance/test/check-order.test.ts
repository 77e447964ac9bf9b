import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { checkOrder, checkOrderModule } from '../scripts/check-order.ts'
import catches from './faults/catches.json' with { type: 'json' }
import costs from './faults/costs.json' with { type: 'json' }
import score from './faults/score.json' with { type: 'json' }

it('the order in which a budget is spent follows from what is kept: after a change run `pnpm nx keep-order conformance --kept-costs`', async () => {
  const written = await readFile(new URL('../src/budget/generated/check-order.ts', import.meta.url), 'utf8')
  expect(written).toBe(checkOrderModule(checkOrder({ score, catches }, costs)))
})

it('spends first on what catches most faults for a request, then on what is cheap', () => {
  const faults = { a: { caughtBy: 'x' }, b: { caughtBy: 'x' }, c: { caughtBy: 'y' }, d: { caughtBy: null } }
  const order = checkOrder({ score: { faults }, catches: {} }, { x: 4, y: 1, dear: 9, cheap: 2 })
  expect(order.map(([id]) => id)).toEqual(['y', 'x', 'cheap', 'dear'])
})

it('counts a fault once, for the check that catches it at the least', () => {
  const faults = Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, { caughtBy: 'all' }]))
  const caught = { a: ['all', 'ab'], b: ['all', 'ab'], c: ['all', 'c'], d: ['all'] }
  const order = checkOrder({ score: { faults }, catches: caught }, { all: 8, ab: 1, c: 1 })
  expect(order).toEqual([
    ['ab', 1, 2],
    ['c', 1, 1],
    ['all', 8, 1],
  ])
})

it('makes of what catches nothing new first what catches most', () => {
  const faults = Object.fromEntries(['a', 'b'].map((id) => [id, { caughtBy: 'both' }]))
  const caught = { a: ['both', 'one'], b: ['both'] }
  const order = checkOrder({ score: { faults }, catches: caught }, { both: 1, one: 2, none: 1 })
  expect(order.map(([id]) => id)).toEqual(['both', 'one', 'none'])
})
