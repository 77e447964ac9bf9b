import { createSandbox, type RateLimit } from '@case-management/sandbox'
import { contractDialect, dialectWith, type Dialect } from '@case-management/contract/questions'
import { expect, it, onTestFinished, vi } from 'vitest'
import { runConformance, type Exchange } from '../src/index.ts'
import { demoTarget, sandboxApp } from './support/honest-sandbox.ts'
import { someOf } from './support/some-of.ts'

/** Waits are so many times shorter: a minute is 60 ms. */
const divisor = 1_000
const minute = 60_000

/** A run against a host that is not this machine and answers only so many calls. */
async function limitedRun(
  limits: readonly RateLimit[],
  {
    changes = {},
    waits = divisor,
    dialect,
  }: { changes?: Partial<Dialect>; waits?: number; dialect?: Partial<Dialect> } = {},
) {
  vi.stubEnv('RATE_LIMIT_DIVISOR', String(waits))
  onTestFinished(() => void vi.unstubAllEnvs())
  const traffic: Exchange[] = []
  // For the host only waits take time, so that how fast this machine is does not matter.
  let hostTime = 0
  const sandbox = await createSandbox({
    tasks: 30,
    checkEvery: 0,
    dialect: dialectWith(changes),
    rateLimits: { limits, now: () => hostTime },
  })
  onTestFinished(() => sandbox.close())
  const report = await runConformance({
    target: demoTarget('https://live.example.com', false),
    credentials: sandboxApp,
    rate: 100_000,
    seed: 1,
    ...(dialect ? { dialect } : { strict: true }),
    phases: ['laws'],
    only: someOf(1, ['laws/getTasks/pages', 'laws/getTasks/sort']),
    fetch: sandbox.fetch,
    onExchange(exchange) {
      traffic.push(exchange)
      if (isRefused(exchange)) hostTime += minute
    },
  })
  return { report, traffic }
}

function isRefused({ response }: Exchange): boolean {
  return (response?.status ?? 0) >= 400
}

it.each([
  ['with Retry-After', {}],
  ['without it', { 'rate-limit-wait': { answer: 'absent' } }],
] as const)('waits out the limit of a host, %s, and judges nothing by it', async (_, changes) => {
  const { report, traffic } = await limitedRun([{ calls: 20, window: 'minute' }], { changes })
  expect(report).toMatchObject({ failed: 0, conforms: true, problems: [] })
  const refused = traffic.filter(isRefused)
  expect(refused.length).toBeGreaterThan(1)
  // Each window lets 20 calls through, and one more learns that it is full.
  expect(refused).toHaveLength(Math.floor((traffic.length - 1) / 21))
  for (const exchange of refused) {
    const next = traffic[traffic.indexOf(exchange) + 1]
    expect(next?.request.body).toBe(exchange.request.body)
    // A timer may fire a little early.
    expect((next?.startedAt ?? 0) - exchange.startedAt).toBeGreaterThanOrEqual(minute / divisor - 5)
  }
})

const {
  'rate-limit-status': _status,
  'rate-limit-wait': _wait,
  ...withoutLimits
}: Partial<Dialect> = contractDialect

it.each([
  [403, 'sent', 'tells'],
  [503, 'absent', 'tells'],
  [503, 'sent', 'tells nothing of'],
  [403, 'absent', 'tells nothing of'],
] as const)(
  'waits out a limit that is answered with %i, Retry-After %s, where the law %s it',
  async (value, wait, how) => {
    const changes: Partial<Dialect> = {
      'rate-limit-status': { answer: 'number', value },
      'rate-limit-wait': { answer: wait },
    }
    const { report, traffic } = await limitedRun([{ calls: 20, window: 'minute' }], {
      changes,
      dialect: how === 'tells' ? dialectWith(changes) : withoutLimits,
    })
    expect(report).toMatchObject({ failed: 0, differences: 0, conforms: true, problems: [] })
    expect(traffic.filter(isRefused).length).toBeGreaterThan(1)
  },
)

it('fails a host that answers with another status than the law has', async () => {
  const { report } = await limitedRun([{ calls: 20, window: 'minute' }], {
    changes: { 'rate-limit-status': { answer: 'number', value: 403 } },
    dialect: contractDialect,
  })
  expect(report.conforms).toBe(false)
})

it('leaves the rest out when a limit asks for more patience than it has', async () => {
  const { report, traffic } = await limitedRun([{ calls: 8, window: 'hour' }], { waits: 1 })
  expect(report).toMatchObject({ failed: 0, conforms: false })
  expect(report.problems[0]).toMatch(/^The host asks to wait 3600 s for its rate limit/)
  expect(traffic.filter(isRefused)).toHaveLength(1)
})
