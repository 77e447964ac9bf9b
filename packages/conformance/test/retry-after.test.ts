import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { retryAfter } from '../src/check/retry-after.ts'

// A date without a zone must not be read as one of the zone of this machine, so that is no Greenwich.
beforeAll(() => void vi.stubEnv('TZ', 'Asia/Kolkata'))
afterAll(() => void vi.unstubAllEnvs())

const now = Date.UTC(2026, 0, 2, 3, 4, 5)

it('is tried far from Greenwich', () => {
  expect(new Date(now).getTimezoneOffset()).toBe(-330)
})

it.each([
  ['7', 7_000],
  ['0', 0],
  ['1.5', 2_000],
  [' 2.0 ', 2_000],
  ['60s', 60_000],
  ['60 S', 60_000],
  ['Fri, 02 Jan 2026 03:04:15 GMT', 10_000],
  ['Fri Jan  2 03:04:15 2026 GMT', 10_000],
  ['Fri Jan  2 03:04:15 2026', 10_000],
  ['Friday, 02-Jan-26 03:04:15 GMT', 10_000],
  ['Friday, 02-Jan-26 03:04:15', 10_000],
  ['Fri, 02 Jan 2026 03:04:15', 10_000],
  ['Fri, 02 Jan 2026 04:04:15 +0100', 10_000],
  ['2026-01-02T03:04:15', 10_000],
  ['2026-01-02T03:04:15Z', 10_000],
  ['Fri, 02 Jan 2026 03:04:00 GMT', 0],
])('Retry-After %j is a wait of %i ms', (header, wait) => {
  expect(retryAfter(header, now)).toBe(wait)
})

it.each([
  undefined,
  '',
  'soon',
  '-5',
  '1,5',
  '60m',
  '1.5.2',
  'Fri, no date',
  'Sunny 5',
  'Frida, 02 Jan 2026 03:04:15 GMT',
  'Mond 5',
])('Retry-After %j asks for nothing that can be understood', (header) => {
  expect(retryAfter(header, now)).toBeUndefined()
})

it.each([
  ['400 figures', '9'.repeat(400)],
  ['400 figures with a fraction', `${'9'.repeat(400)}.5s`],
  ['a century', 'Fri, 02 Jan 2126 03:04:05 GMT'],
])('Retry-After of %s is a wait of a year', (_, header) => {
  expect(retryAfter(header, now)).toBe(365 * 24 * 60 * 60 * 1000)
})
