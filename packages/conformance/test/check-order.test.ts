import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { checkOrder, checkOrderModule } from '../scripts/check-order.ts'
import costs from './faults/costs.json' with { type: 'json' }
import score from './faults/score.json' with { type: 'json' }

it('the order in which a budget is spent follows from what is kept: after a change run `pnpm nx keep-order conformance`', async () => {
  const written = await readFile(new URL('../src/budget/generated/check-order.ts', import.meta.url), 'utf8')
  expect(written).toBe(checkOrderModule(checkOrder(score, costs)))
})

it('spends first on what catches most faults for a request, then on what is cheap', () => {
  const caught = { a: { caughtBy: 'x' }, b: { caughtBy: 'x' }, c: { caughtBy: 'y' }, d: { caughtBy: null } }
  const order = checkOrder({ faults: caught }, { x: 4, y: 1, dear: 9, cheap: 2 })
  expect(order.map(([id]) => id)).toEqual(['y', 'x', 'cheap', 'dear'])
})
