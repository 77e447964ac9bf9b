import { expect, it } from 'vitest'
import { runConformance } from '../src/index.ts'
import { faults } from './faults/index.ts'
import { runUntilCaught } from './faults/faulty-run.ts'
import { honestSandbox, sandboxApp, sandboxTarget } from './support/honest-sandbox.ts'
import { someOf } from './support/some-of.ts'

const together = (id: string) => id.includes('/together/')

it('tries many places with one request each on a host that is right', async () => {
  const sandbox = await honestSandbox()
  const report = await runConformance({
    target: sandboxTarget(),
    credentials: sandboxApp,
    strict: true,
    only: together,
    fetch: sandbox.fetch,
  })
  await sandbox.close()
  expect(report).toMatchObject({ failed: 0, skipped: 0, conforms: true })
  const made = report.checks.filter(({ id }) => together(id))
  // One more reaches the host first.
  expect(report.requests).toBe(made.length + 1)
})

it.each(
  someOf(3, [
    'token-in-x-api-key',
    'account-in-x-account-id',
    'stream-in-query',
    'token-in-cookie-jwt',
    'token-in-query-token',
    'token-in-query-jwt',
    'token-in-cookie-after-bad',
    'token-in-query-after-empty',
    'account-of-query-first',
  ]),
)('names the place when a host lets one in: %s', async (id) => {
  const fault = faults.find((each) => each.id === id)
  if (!fault) throw new Error(`There is no fault ${id}.`)
  const { caughtBy } = await runUntilCaught(fault, { only: together })
  expect(caughtBy?.id).toContain('/together/')
})
