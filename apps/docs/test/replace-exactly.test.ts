import { expect, it } from 'vitest'
import { replaceExactly } from '../site/replace-exactly.ts'

it('replaces the one place that fits', () => {
  expect(replaceExactly('a b c', [{ find: 'b', replace: '$&x', why: 'test' }])).toBe('a $&x c')
})

it.each([
  ['none', 'a c', 0],
  ['two', 'a b b', 2],
])('refuses %s', (_, text, places) => {
  expect(() => replaceExactly(text, [{ find: /b/, replace: 'x', why: 'The reason.' }])).toThrow(
    `Replacement "The reason." fits in ${places} places in place of one.`,
  )
})
