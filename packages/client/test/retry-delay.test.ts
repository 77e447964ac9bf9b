import { operations } from '@case-management/contract'
import { expect, test } from 'vitest'
import {
  ConnectionError,
  RateLimitError,
  ServerError,
  TasksError,
  TimeoutError,
} from '@case-management/client'
import { retryDelay } from '../src/retry-delay.ts'

const policy = operations.getTasks.retry
const facts = { operation: 'getTasks', attempts: 1 }
const failure = (error: TasksError, more: { wait?: number; damaged?: boolean } = {}) => ({
  error,
  wait: more.wait,
  damaged: more.damaged ?? false,
})
const busy = new ServerError('busy', { ...facts, status: 503 })
const limited = new RateLimitError('slow down', { ...facts, status: 429 }, 60)

test('the bound of the wait doubles with each retry, up to the longest wait of the contract', () => {
  const bounds = [1, 2, 3, 4, 5, 6, 20].map((retry) => retryDelay(policy, failure(busy), retry, 1))
  const { baseDelayMs: base, maxDelayMs: max } = policy
  expect(bounds).toEqual(
    [base, 2 * base, 4 * base, 8 * base, max, max, max].map((wait) => Math.min(wait, max)),
  )
})

test('the jitter is full: from no wait at all to the bound', () => {
  const waits = [0, 0.25, 1].map((random) => retryDelay(policy, failure(busy), 1, random))
  expect(waits).toEqual([0, policy.baseDelayMs / 4, policy.baseDelayMs])
})

test('no retry comes before the host asks', () => {
  expect(retryDelay(policy, failure(busy, { wait: 30_000 }), 1, 0)).toBe(30_000)
  expect(retryDelay(policy, failure(busy, { wait: 0 }), 1, 1)).toBe(policy.baseDelayMs)
})

test('a rate limit is waited out as the host asks, or as the contract says', () => {
  expect(retryDelay(policy, failure(limited, { wait: 7000 }), 1, 0)).toBe(7000)
  expect(retryDelay(policy, failure(limited), 1, 0)).toBe(policy.rateLimit.delayMs)
  expect(retryDelay(policy, failure(limited), 1, 1)).toBe(policy.rateLimit.delayMs + policy.baseDelayMs)
})

test.for([
  ['a rate limit', limited],
  ['a busy host', busy],
] as const)(
  'callers that %s sent away together are spread over the jitter, which has a bound',
  ([, error]) => {
    const delays = Array.from({ length: 30 }, (_, caller) =>
      retryDelay(policy, failure(error, { wait: 1000 }), 1, caller / 29),
    )
    expect(delays[0]).toBe(1000)
    expect(delays.at(-1)).toBe(1000 + policy.baseDelayMs)
    expect(new Set(delays).size).toBe(30)
    expect(retryDelay(policy, failure(error, { wait: 1000 }), 20, 1)).toBe(1000 + policy.maxDelayMs)
  },
)

test.for([
  ['a lost connection', failure(new ConnectionError('lost', facts, undefined)), true],
  ['a timeout', failure(new TimeoutError('late', facts)), true],
  ['an answer cut short', failure(new TasksError('cut', { ...facts, status: 200 }), { damaged: true }), true],
  ...[408, 500, 502, 503, 504].map(
    (status) => [`the status ${status}`, failure(new TasksError('no', { ...facts, status })), true] as const,
  ),
  ...[400, 401, 403, 404, 405, 409, 412, 422, 501].map(
    (status) => [`the status ${status}`, failure(new TasksError('no', { ...facts, status })), false] as const,
  ),
] as const)('%s, worth a retry: %o', ([, failed, worth]) => {
  expect(retryDelay(policy, failed, 1, 0)).toBe(worth ? 0 : undefined)
})

test('an operation that must not run twice is repeated only when the host turned it away', () => {
  const once = { ...policy, idempotent: false }
  expect(retryDelay(once, failure(busy), 1, 0)).toBeUndefined()
  expect(retryDelay(once, failure(new ConnectionError('lost', facts, undefined)), 1, 0)).toBeUndefined()
  expect(retryDelay(once, failure(limited, { wait: 1000 }), 1, 0)).toBe(1000)
})
