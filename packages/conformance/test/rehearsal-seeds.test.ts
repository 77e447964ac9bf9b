import { expect, it } from 'vitest'
import { seedsIn, seedsOfNight } from '../scripts/rehearsal/seeds.ts'

it('takes single seeds and spans of them, and nothing else', () => {
  expect(seedsIn('1-3, 7')).toEqual([1, 2, 3, 7])
  for (const wrong of ['', '3-1', 'one', '1-', '1,,2']) expect(() => seedsIn(wrong)).toThrow('is no seed')
})

/** The seeds of a night in one month. */
function night(day: number): number[] {
  return seedsOfNight(new Date(Date.UTC(2030, 0, day, 2, 17)), 2)
}

it('takes other seeds each night until ten of them had their turn', () => {
  expect(night(1)).toEqual(seedsOfNight(new Date(Date.UTC(2030, 0, 1, 23)), 2))
  const all = [1, 2, 3, 4, 5].flatMap(night)
  expect(all.toSorted((a, b) => a - b)).toEqual(seedsIn('1-10'))
})
