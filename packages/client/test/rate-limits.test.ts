import { createSandbox, demo, type RateLimit } from '@case-management/sandbox'
import { dialectWith, type Dialect } from '@case-management/contract/questions'
import { createTasksClient, RateLimitError } from '@case-management/client'
import { expect, onTestFinished, test, vi } from 'vitest'

/** Timers are so many times faster: a minute is 60 ms. */
const speed = 1_000
const longest = 10_000 * speed

/** A client of a host that answers only so many calls, and the waits that it made. */
async function limited(limits: readonly RateLimit[], changes: Partial<Dialect> = {}) {
  const { setTimeout } = globalThis
  const faster = (...[act, delay, ...rest]: Parameters<typeof setTimeout>) =>
    setTimeout(act, (delay ?? 0) / speed, ...rest)
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(Object.assign(faster, setTimeout))
  vi.spyOn(Math, 'random').mockReturnValue(0)
  // For the host only waits take time.
  let hostTime = 0
  const waits: number[] = []
  const sandbox = await createSandbox({
    tasks: 30,
    dialect: dialectWith(changes),
    rateLimits: { limits, now: () => hostTime },
  })
  onTestFinished(async () => {
    vi.restoreAllMocks()
    await sandbox.close()
  })
  const client = createTasksClient({
    host: 'https://live.example.com',
    accountId: demo.accountId,
    streamId: demo.streamId,
    auth: { appId: demo.appId, clientSecret: demo.secret },
    fetch: sandbox.fetch,
    timeout: longest,
    totalTimeout: longest,
    hooks: [
      {
        onRetry({ delay }) {
          waits.push(delay)
          hostTime += delay
        },
      },
    ],
  })
  return { client, waits }
}

test.for<[string, Partial<Dialect>]>([
  ['with Retry-After', {}],
  ['without it', { 'rate-limit-wait': { answer: 'absent' } }],
  ['with another status', { 'rate-limit-status': { answer: 'number', value: 503 } }],
])('a limit is waited out, %s, and a walk through all pages loses no task', async ([, changes]) => {
  const { client, waits } = await limited([{ calls: 4, window: 'minute' }], changes)
  const ids = new Set<string>()
  for await (const task of client.tasks({ limit: 3 })) ids.add(task._id)
  expect(ids.size).toBe(30)
  expect(waits).toEqual([60_000, 60_000])
})

test('a limit that lasts longer than the whole call may take ends it with what the host said', async () => {
  const { client, waits } = await limited([{ calls: 1, window: 'hour' }])
  await client.getTasks()
  const call = client.getTasks({}, { totalTimeout: 100_000 })
  await expect(call).rejects.toThrow(RateLimitError)
  await expect(call).rejects.toThrow(/hourly rate limit/)
  expect(waits).toEqual([])
})
