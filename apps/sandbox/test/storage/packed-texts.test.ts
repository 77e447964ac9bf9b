import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { PackedTexts } from '../../src/storage/memory/packed-texts.ts'

/** Few letters, so that texts are found often, and some whose codes are large. */
const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'ж', '\uFFFD', '😀'), maxLength: 6 })

test('texts are found by each of their parts, and never across two of them, however often they change', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(600), text), { maxLength: 60 }),
      fc.array(text.filter(Boolean), { minLength: 1, maxLength: 5 }),
      (changes, wanted) => {
        const packed = new PackedTexts()
        const texts = new Map<number, string>()
        for (const [slot, value] of changes) {
          packed.set(slot, value)
          texts.set(slot, value)
          for (const part of wanted) {
            const found: number[] = []
            const search = packed.holding(part, (each) => found.push(each))
            while (!search.next().done);
            const holding = [...texts].filter(([, each]) => each.includes(part)).map(([each]) => each)
            expect(found).toEqual(holding.toSorted((one, other) => one - other))
          }
        }
        for (const [slot, value] of texts) expect(packed.at(slot)).toBe(value)
      },
    ),
    { numRuns: 30 },
  )
})
