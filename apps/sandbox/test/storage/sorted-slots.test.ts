import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { SortedSlots } from '../../src/storage/memory/sorted-slots.ts'

const slots = 5000

test('slots stay in order, and each place is found, whatever is put in and taken out', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(slots), { maxLength: 3000 }), fc.nat(), (given, seed) => {
      const values = Array.from({ length: slots + 1 }, (_, slot) => (slot * 7919 + seed) % 997)
      const compare = (slot: number, other: number) =>
        (values[slot] ?? 0) - (values[other] ?? 0) || slot - other
      const sorted = new SortedSlots(compare)
      const half = given.length >> 1
      for (const slot of given.slice(0, half)) sorted.add(slot)
      expect(slotsIn(sorted)).toEqual(given.slice(0, half).toSorted(compare))
      for (const slot of given.slice(half)) sorted.add(slot)
      const left = given.filter((slot) => slot % 3 > 0)
      for (const slot of given) if (slot % 3 === 0) sorted.remove(slot)

      const expected = left.toSorted(compare)
      expect(slotsIn(sorted)).toEqual(expected)
      expect(sorted.size).toBe(expected.length)
      for (const rank of [0, 1, expected.length >> 1, expected.length - 1]) {
        const [block, place] = sorted.placeOf(Math.max(0, rank))
        expect(sorted.blocks[block]?.slots[place]).toBe(expected[Math.max(0, rank)])
      }
    }),
    { numRuns: 30 },
  )
})

test('a slot that is not in it cannot be taken out', () => {
  const sorted = new SortedSlots((slot, other) => slot - other)
  sorted.add(1)
  expect(() => sorted.remove(2)).toThrow('slot 2 is not where it should be')
})

function slotsIn(sorted: SortedSlots): number[] {
  return sorted.blocks.flatMap((block) => [...block.slots.subarray(0, block.size)])
}
