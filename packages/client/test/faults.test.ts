import { createServer } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { isTasksError } from '@case-management/client'
import { clientOf } from './helpers/client.ts'
import { faults } from './helpers/faults.ts'
import { faultsPage } from './helpers/faults-page.ts'
import { startMisbehavingHost } from './helpers/misbehaving-host.ts'

const retries = 2

// The jitter of each wait is a share of it; with none, no test waits.
beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0))
afterAll(() => void vi.restoreAllMocks())

describe('an update, when the host', () => {
  test.for(faults)(
    '$fault: $sees after $attempts attempts',
    async ({ host, sees, attempts, wholeRequests, limits, afterACall, aborted }) => {
      const { url, wholeRequests: arrived } = await startMisbehavingHost(host)
      const client = clientOf(url, { retries, ...limits })
      if (afterACall) {
        await client.updateTask('ti-1', {})
        // fetch takes a connection back for reuse a turn after the answer was read.
        await setTimeout(20)
      }
      const before = arrived()
      const outcome = await client
        .updateTask('ti-1', { name: 'Call back' }, { signal: aborted ? AbortSignal.timeout(200) : null })
        .withResponse()
        .then(
          (result) => ({ sees: 'the record', attempts: result.attempts }),
          (error: unknown) => {
            if (!isTasksError(error)) throw error
            return { sees: error.name, attempts: error.attempts }
          },
        )
      expect({ ...outcome, wholeRequests: arrived() - before }).toEqual({ sees, attempts, wholeRequests })
    },
  )
})

test('cannot be reached at all: a ConnectionError that names the cause', async () => {
  const client = clientOf(`http://127.0.0.1:${await unusedPort()}`)
  await expect(client.getTasks()).rejects.toThrow(/^getTasks: no answer \(.*ECONNREFUSED.*\)/)
})

test('the page of faults says what was tried here', async () => {
  await expect(faultsPage(faults, retries)).toMatchFileSnapshot('../docs/faults.md')
})

/** A port on which nobody listens. */
async function unusedPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}
