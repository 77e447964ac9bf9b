import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Part } from '../../src/storage/memory/parts.ts'
import { SharedTexts } from '../../src/storage/memory/shared-texts.ts'

const text = fc.string({ unit: fc.constantFrom('a', 'b', 'ж', '😀'), maxLength: 4 })

/** Texts as they are when they have been saved and restored. */
function restored(texts: SharedTexts): SharedTexts {
  const pieces = new Map<string, Uint8Array[]>()
  for (const [name, bytes] of texts.save('text') satisfies Iterable<Part>)
    pieces.set(name, [...(pieces.get(name) ?? []), bytes])
  const copy = new SharedTexts()
  copy.restore(
    new Map(Array.from(pieces, ([name, all]) => [name, new Uint8Array(Buffer.concat(all))])),
    'text',
  )
  return copy
}

test('texts are kept once, let go when nobody holds them, found by their parts, and ordered by code points', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(text, fc.boolean(), fc.nat()), { maxLength: 400 }), text, (steps, part) => {
      let texts = new SharedTexts()
      const held: [text: string, number: number][] = []
      for (const [index, [value, isNew, which]] of steps.entries()) {
        if (index === 200) texts = restored(texts)
        if (isNew || held.length === 0) held.push([value, texts.hold(value)])
        else for (const [, number] of held.splice(which % held.length, 1)) texts.release(number)
      }
      for (const [value, number] of held) {
        expect(texts.at(number)).toBe(value)
        for (const [other, otherNumber] of held.slice(0, 5)) {
          expect(number === otherNumber).toBe(value === other)
          const order = Buffer.compare(Buffer.from(value), Buffer.from(other))
          expect(Math.sign(texts.compare(number, otherNumber))).toBe(order)
        }
      }
      if (part === '') return
      const search = texts.holding(part)
      let step = search.next()
      while (!step.done) step = search.next()
      const { matches, tasks } = step.value
      const holding = held.filter(([value]) => value.includes(part))
      expect(tasks).toBe(holding.length)
      for (const [, number] of holding) expect(matches[number]).toBe(1)
    }),
    { numRuns: 50 },
  )
})
