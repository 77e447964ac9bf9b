import { afterEach, expect, test, vi } from 'vitest'
import { createdOn, dueDateOf, dueOn } from '@case-management/client'

afterEach(() => {
  vi.unstubAllEnvs()
})

test.for([
  [{ dueDate: 1749032280681, ETA: '2025-06-04T10:18:00.681Z' }, '2025-06-04T10:18:00.681Z'],
  [{ dueDate: 0 }, '1970-01-01T00:00:00.000Z'],
  [{ ETA: '2025-06-04T10:18:00.681Z' }, '2025-06-04T10:18:00.681Z'],
  [{ ETA: '' }, undefined],
  [{ dueDate: null, ETA: '' }, undefined],
  [{}, undefined],
  [{ ETA: 'soon' }, undefined],
  [{ dueDate: 9e15 }, undefined],
] as const)('the due date of %o is %s', ([task, due]) => {
  expect(dueDateOf(task)?.toISOString()).toBe(due)
})

test('a due date is set in milliseconds and cleared by null', () => {
  expect(dueOn(new Date('2025-06-06T12:30:00Z'))).toEqual({ dueDate: 1749213000000 })
  expect(dueOn(null)).toEqual({ dueDate: null })
})

test('an invalid date does not clear the due date', () => {
  expect(() => dueOn(new Date('next week'))).toThrow(RangeError)
})

test('a day is that of the caller’s clock, as in the vendor’s sample', () => {
  vi.stubEnv('TZ', 'Asia/Kolkata')
  expect(createdOn(new Date('2025-05-27T12:00:00+05:30'))).toEqual({
    startDate: '2025-05-26T18:30:00.000Z',
    endDate: '2025-05-27T18:29:59.999Z',
  })
})

test('a day on which the clocks change has 23 hours', () => {
  vi.stubEnv('TZ', 'Europe/Berlin')
  expect(createdOn(new Date('2025-03-30T12:00:00Z'))).toEqual({
    startDate: '2025-03-29T23:00:00.000Z',
    endDate: '2025-03-30T21:59:59.999Z',
  })
})

test.for([
  ['America/Santiago', '2025-09-07T15:00:00Z', '2025-09-07T04:00:00.000Z', '2025-09-08T02:59:59.999Z'],
  ['America/Santiago', '2025-09-06T15:00:00Z', '2025-09-06T04:00:00.000Z', '2025-09-07T03:59:59.999Z'],
  ['America/Santiago', '2025-04-05T15:00:00Z', '2025-04-05T03:00:00.000Z', '2025-04-06T03:59:59.999Z'],
  ['Africa/Cairo', '2025-04-25T12:00:00Z', '2025-04-24T22:00:00.000Z', '2025-04-25T20:59:59.999Z'],
  ['Africa/Cairo', '2025-04-24T12:00:00Z', '2025-04-23T22:00:00.000Z', '2025-04-24T21:59:59.999Z'],
] as const)(
  'a day in %s (%s), beside a midnight at which the clocks change, is whole',
  ([zone, at, startDate, endDate]) => {
    vi.stubEnv('TZ', zone)
    expect(createdOn(new Date(at))).toEqual({ startDate, endDate })
  },
)
