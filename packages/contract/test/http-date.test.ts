import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { clockDifference, httpDate, retryAfter } from '@case-management/contract/http'

// A date without a zone must not be read as one of the zone of this machine, so that is no Greenwich.
beforeEach(() => void vi.stubEnv('TZ', 'Asia/Kolkata'))
afterAll(() => void vi.unstubAllEnvs())

const now = Date.UTC(2026, 0, 2, 3, 4, 5)

test('is tried far from Greenwich', () => {
  expect(new Date(now).getTimezoneOffset()).toBe(-330)
})

describe('a moment is read in each form of RFC 9110, and in those that hosts write beside them', () => {
  test.for([
    ['Sun, 06 Nov 1994 08:49:37 GMT', '1994-11-06T08:49:37Z'],
    ['Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37Z'],
    ['Sun Nov  6 08:49:37 1994', '1994-11-06T08:49:37Z'],
    ['Wed Nov 16 08:49:37 1994', '1994-11-16T08:49:37Z'],
    ['Sun Nov 6 08:49:37 1994', '1994-11-06T08:49:37Z'],
    ['Sun Nov  6 08:49:37 1994 GMT', '1994-11-06T08:49:37Z'],
    ['Sun, 6 Nov 1994 08:49:37 GMT', '1994-11-06T08:49:37Z'],
    ['Sun, 06 Nov 1994 08:49:37 UTC', '1994-11-06T08:49:37Z'],
    ['Sun, 06 Nov 1994 08:49:37', '1994-11-06T08:49:37Z'],
    ['Sun, 06 Nov 1994 10:19:37 +0130', '1994-11-06T08:49:37Z'],
    ['Sun, 06 Nov 1994 08:19:37 -00:30', '1994-11-06T08:49:37Z'],
    ['1994-11-06T08:49:37Z', '1994-11-06T08:49:37Z'],
    ['1994-11-06T08:49:37.000', '1994-11-06T08:49:37Z'],
    ['1994-11-06T09:49:37+01:00', '1994-11-06T08:49:37Z'],
    [' Sun, 06 Nov 1994 08:49:37 GMT ', '1994-11-06T08:49:37Z'],
    ['Thu, 29 Feb 2024 23:59:59 GMT', '2024-02-29T23:59:59Z'],
    ['Sat, 31 Dec 2016 23:59:60 GMT', '2017-01-01T00:00:00Z'],
    ['Sun, 06 Nov 9999 08:49:37 GMT', '9999-11-06T08:49:37Z'],
  ] as const)('%o is %s', ([text, moment]) => {
    expect(httpDate(text, now)).toBe(Date.parse(moment))
  })
})

test.for([
  undefined,
  null,
  '',
  'soon',
  '0',
  '2026',
  'Sunny 5',
  'Fri, no date',
  'Frida, 02 Jan 2026 03:04:15 GMT',
  'Sun, 31 Nov 1994 08:49:37 GMT',
  'Wed, 29 Feb 2023 08:49:37 GMT',
  'Sun, 00 Nov 1994 08:49:37 GMT',
  'Sun, 06 anF 1994 08:49:37 GMT',
  'Sun, 06 Foo 1994 08:49:37 GMT',
  'Sun, 06 Nov 1994 24:00:00 GMT',
  'Sun, 06 Nov 1994 08:60:37 GMT',
  'Sun, 06 Nov 1994 08:49:61 GMT',
  'Sun, 06 Nov 194 08:49:37 GMT',
  'Sun, 06 Nov 1994 08:49 GMT',
  'Sun, 06 Nov 1994 08:49:37 PST',
  'Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT',
  '06 Nov 1994 08:49:37 GMT',
  '1994-11-06',
  '1994-13-06T08:49:37Z',
])('%o is no moment', (text) => {
  expect(httpDate(text, now)).toBeUndefined()
})

describe('a year of two figures is never more than 50 years ahead', () => {
  test.for([
    ['2026-01-02T03:04:05Z', 'Friday, 02-Jan-26 03:04:15 GMT', 2026],
    ['2026-01-02T03:04:05Z', 'Thursday, 02-Jan-76 03:04:05 GMT', 2076],
    ['2026-01-02T03:04:05Z', 'Thursday, 02-Jan-76 03:04:06 GMT', 1976],
    ['2026-01-02T03:04:05Z', 'Thursday, 01-Jan-70 00:00:00 GMT', 2070],
    ['2026-01-02T03:04:05Z', 'Sunday, 06-Nov-94 08:49:37 GMT', 1994],
    ['2099-12-31T23:59:59Z', 'Friday, 01-Jan-00 00:00:09 GMT', 2100],
    ['2101-01-01T00:00:00Z', 'Friday, 31-Dec-99 23:59:59 GMT', 2099],
    ['2040-01-01T00:00:00Z', 'Tuesday, 29-Feb-00 00:00:00 GMT', 2000],
  ] as const)('at %s, %s is of %i', ([present, text, year]) => {
    const moment = httpDate(text, Date.parse(present))
    expect(moment === undefined ? undefined : new Date(moment).getUTCFullYear()).toBe(year)
  })
})

describe('Retry-After', () => {
  test.for([
    ['7', 7_000],
    ['0', 0],
    ['007', 7_000],
    ['1.5', 2_000],
    [' 2.0 ', 2_000],
    ['60s', 60_000],
    ['60 S', 60_000],
    ['Fri, 02 Jan 2026 03:04:15 GMT', 10_000],
    ['Friday, 02-Jan-26 03:04:15 GMT', 10_000],
    ['Fri Jan  2 03:04:15 2026', 10_000],
    ['2026-01-02T03:04:15Z', 10_000],
    ['Fri, 02 Jan 2026 03:04:00 GMT', 0],
  ] as const)('%o is a wait of %i ms', ([value, wait]) => {
    expect(retryAfter(value, undefined, now)).toBe(wait)
  })

  test.for([
    undefined,
    null,
    '',
    'soon',
    '-5',
    '+5',
    '1e3',
    '0x10',
    '1,5',
    '60m',
    '1.5.2',
    '1, 2',
    'NaN',
    'Infinity',
  ])('%o asks for nothing that can be understood', (value) => {
    expect(retryAfter(value, undefined, now)).toBeUndefined()
  })

  test.for([
    ['400 figures', '9'.repeat(400)],
    ['400 figures with a fraction', `${'9'.repeat(400)}.5s`],
    ['a century', 'Fri, 02 Jan 2126 03:04:05 GMT'],
  ] as const)('of %s is a wait of a year', ([, value]) => {
    expect(retryAfter(value, undefined, now)).toBe(365 * 24 * 60 * 60 * 1000)
  })

  test.for([
    ['an hour behind', 'Fri, 02 Jan 2026 02:04:05 GMT', 'Fri, 02 Jan 2026 02:06:05 GMT', 120_000],
    ['an hour ahead', 'Fri Jan  2 04:04:05 2026', 'Friday, 02-Jan-26 04:04:10 GMT', 5_000],
    ['a century behind', 'Thu, 01 Jan 1970 00:00:00 GMT', 'Thursday, 01-Jan-70 00:00:05 GMT', 5_000],
  ] as const)('a date is measured against the Date of the answer, of a host %s', ([, date, value, wait]) => {
    expect(retryAfter(value, date, now)).toBe(wait)
  })

  test.for([null, '', 'today', 'Fri, 99 Jan 2026 02:04:05 GMT'])(
    'a date is measured against the clock of this machine where the Date is %o',
    (date) => {
      expect(retryAfter('Fri, 02 Jan 2026 03:04:15 GMT', date, now)).toBe(10_000)
    },
  )

  test('seconds are seconds, whatever the Date of the answer is', () => {
    expect(retryAfter('7', 'Fri, 02 Jan 2026 02:04:05 GMT', now)).toBe(7_000)
  })
})

test('the difference of two clocks is told with its sign, and not at all where the host tells no time', () => {
  expect(clockDifference('Fri, 02 Jan 2026 03:05:05 GMT', now)).toBe(60_000)
  expect(clockDifference('Fri Jan  2 03:03:05 2026', now)).toBe(-60_000)
  expect(clockDifference(null, now)).toBeUndefined()
  expect(clockDifference('now', now)).toBeUndefined()
})
