import { describe, expect, test } from 'vitest'
import { etaSpans } from '../../src/query/eta-buckets.ts'

const at = (text: string) => Date.parse(text)
const noon = at('2025-05-27T12:00:00.000Z')

describe('buckets of due moments', () => {
  test('overdue ends before now', () => {
    expect(etaSpans(['overdue'], { now: noon, timezoneOffset: 0 })).toEqual([{ to: noon - 1 }])
  })

  test('today is the whole UTC day without an offset', () => {
    expect(etaSpans(['dueToday'], { now: noon, timezoneOffset: 0 })).toEqual([
      { from: at('2025-05-27T00:00:00.000Z'), to: at('2025-05-27T23:59:59.999Z') },
    ])
  })

  test('today is the caller’s day, as in the window of the vendor’s sample', () => {
    expect(etaSpans(['dueToday'], { now: noon, timezoneOffset: -330 })).toEqual([
      { from: at('2025-05-26T18:30:00.000Z'), to: at('2025-05-27T18:29:59.999Z') },
    ])
  })

  test('in the evening of UTC it is tomorrow already in the east and still today in the west', () => {
    const late = at('2025-05-27T23:00:00.000Z')
    expect(etaSpans(['dueToday'], { now: late, timezoneOffset: -330 })[0]?.from).toBe(
      at('2025-05-27T18:30:00.000Z'),
    )
    expect(etaSpans(['dueToday'], { now: late, timezoneOffset: 480 })[0]?.from).toBe(
      at('2025-05-27T08:00:00.000Z'),
    )
  })

  test('upcoming begins with tomorrow', () => {
    expect(etaSpans(['upcoming'], { now: noon, timezoneOffset: 0 })).toEqual([
      { from: at('2025-05-28T00:00:00.000Z') },
    ])
  })

  test('a bucket that is named twice counts once', () => {
    expect(etaSpans(['upcoming', 'upcoming'], { now: noon, timezoneOffset: 0 })).toHaveLength(1)
  })
})
