import { expect, it } from 'vitest'
import { belowAims } from '../scripts/budget-aims.ts'
import curve from './faults/budget-curve.json' with { type: 'json' }

it('is met by the curve that is kept', () => {
  expect(belowAims(curve.points, curve.faults)).toEqual([])
})

it('names each budget within which too few faults are caught', () => {
  const points = [
    { requests: 120, caught: 69 },
    { requests: 300, caught: 90 },
  ]
  expect(belowAims(points, 100)).toEqual([
    '69 of 100 faults are caught within 120 requests, and must be 70',
    '0 of 100 faults are caught within 1200 requests, and must be 98',
  ])
})
