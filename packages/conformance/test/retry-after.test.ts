import { expect, it } from 'vitest'
import { retryAfter } from '../src/check/retry-after.ts'

const now = Date.UTC(2026, 0, 2, 3, 4, 5)

it.each([
  ['7', 7_000],
  ['0', 0],
  ['1.5', 2_000],
  [' 2.0 ', 2_000],
  ['60s', 60_000],
  ['60 S', 60_000],
  ['Fri, 02 Jan 2026 03:04:15 GMT', 10_000],
  ['Fri Jan  2 03:04:15 2026 GMT', 10_000],
  ['2026-01-02T03:04:15Z', 10_000],
  ['Fri, 02 Jan 2026 03:04:00 GMT', 0],
])('Retry-After %j is a wait of %i ms', (header, wait) => {
  expect(retryAfter(header, now)).toBe(wait)
})

it.each([undefined, '', 'soon', '-5', '1,5', '60m', '1.5.2', 'Fri, no date'])(
  'Retry-After %j asks for nothing that can be understood',
  (header) => {
    expect(retryAfter(header, now)).toBeUndefined()
  },
)
