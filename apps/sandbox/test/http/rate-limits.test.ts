import { expect, test } from 'vitest'
import { dialectWith } from '@case-management/contract/questions'
import { demo } from '../../src/demo.ts'
import { RateLimiter, type RateLimits } from '../../src/http/rate-limits.ts'
import type { SandboxOptions } from '../../src/sandbox.ts'
import { call } from '../support/call.ts'
import { sandboxWith } from '../support/sandbox.ts'

const minute = 60_000

/** A sandbox with a clock that the test moves. */
async function limited(rateLimits: RateLimits, options: SandboxOptions = {}) {
  const time = { now: 0 }
  const sandbox = await sandboxWith([], { rateLimits: { ...rateLimits, now: () => time.now }, ...options })
  const search = async () => {
    const response = await call(sandbox, 'getTasks', { body: { limit: 1 } })
    return { status: response.status, wait: response.headers.get('Retry-After'), text: await response.text() }
  }
  return { sandbox, time, search }
}

test('a window rolls: a call is let through when the first of the last ones is a window ago', async () => {
  const { time, search } = await limited({ limits: [{ calls: 2, window: 'minute' }] })
  expect((await search()).status).toBe(200)
  time.now = 20_500
  expect((await search()).status).toBe(200)
  expect(await search()).toMatchObject({
    status: 429,
    wait: '40',
    text: expect.stringContaining('per-minute rate limit'),
  })
  time.now = minute
  expect((await search()).status).toBe(200)
  expect(await search()).toMatchObject({ status: 429, wait: '21' })
})

test('of two limits the one that takes longer is told, and what was refused is not counted', async () => {
  const limits = [
    { calls: 1, window: 'minute' },
    { calls: 2, window: 'hour' },
  ] as const
  const { time, search } = await limited({ limits })
  await search()
  expect(await search()).toMatchObject({ status: 429, wait: '60' })
  time.now = minute
  expect((await search()).status).toBe(200)
  expect(await search()).toMatchObject({ wait: '3540', text: expect.stringContaining('hourly rate limit') })
})

test.each([
  ['stream', ['st-2', 'st-3']],
  ['account', []],
] as const)('calls are counted per %s', (per, free) => {
  const limiter = new RateLimiter({ limits: [{ calls: 1, window: 'hour' }], per, now: () => 0 })
  const isFree = (streamId: string, accountId: string = demo.accountId) => {
    try {
      limiter.take({ accountId, streamId })
      return true
    } catch {
      return false
    }
  }
  expect(isFree('st-1')).toBe(true)
  expect(['st-1', 'st-2', 'st-3'].filter((streamId) => isFree(streamId))).toEqual(free)
  expect(isFree('st-1', 'another')).toBe(true)
})

test('a dialect decides status and header', async () => {
  const dialect = dialectWith({
    'rate-limit-wait': { answer: 'absent' },
    'rate-limit-status': { answer: 'number', value: 403 },
  })
  const { search } = await limited({ limits: [{ calls: 1, window: 'minute' }] }, { dialect })
  await search()
  expect(await search()).toMatchObject({
    status: 403,
    wait: null,
    text: expect.stringContaining('rate limit'),
  })
})

test('a divisor makes the windows shorter, and Retry-After is that of the whole ones', async () => {
  const { time, search } = await limited({ limits: [{ calls: 1, window: 'minute' }], divisor: 60 })
  await search()
  expect(await search()).toMatchObject({ status: 429, wait: '60' })
  time.now = 1_000
  expect((await search()).status).toBe(200)
})

test('a call that may not be made is not counted', async () => {
  const { sandbox, search } = await limited({ limits: [{ calls: 1, window: 'minute' }] })
  expect((await call(sandbox, 'getTasks', { token: 'none' })).status).toBe(401)
  expect((await search()).status).toBe(200)
})
