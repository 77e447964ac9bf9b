import { expect, it } from 'vitest'
import { excerptOf } from '../../search/excerpt.ts'

const shown = (text: string, query: string) =>
  excerptOf(text, query)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('')

it('an excerpt marks the words that were looked for, as far as they go', () => {
  expect(shown('The dueDate of a task is due at noon.', 'due')).toBe(
    'The [due]Date of a task is [due] at noon.',
  )
})

it('an excerpt marks no word that says nothing, and no word in the middle of another', () => {
  expect(shown('Often the rate of a limit, unlimited or strict; x-rate.', 'the limit of a rate')).toBe(
    'Often the [rate] of a [limit], unlimited or strict; x-[rate].',
  )
})

it('an excerpt marks a single letter where it is a word', () => {
  expect(shown('In Java I must go on.', 'i go')).toBe('In Java [I] must [go] on.')
})

it('an excerpt of a long text begins a little before the first of the words, with a whole word', () => {
  const found = shown(`${'before '.repeat(40)}needle ${'after '.repeat(60)}`, 'needle')
  expect(found).toMatch(/^… (before ){1,6}\[needle\] (after )+.* …$/)
  expect(found.length).toBeLessThan(180)
})

it('an excerpt without any of the words is the beginning, and what is looked for is no pattern', () => {
  expect(shown('Some text.', 'other (.*')).toBe('Some text.')
  expect(shown('Some text.', '')).toBe('Some text.')
})
