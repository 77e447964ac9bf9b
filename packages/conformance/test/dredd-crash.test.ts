import { expect, it, vi } from 'vitest'
import { runConformance } from '../src/index.ts'
import { sandboxApp, sandboxTarget } from './support/honest-sandbox.ts'
import { servedSandbox } from './support/served-sandbox.ts'

// Dredd runs in a process of its own, which can end at any time.
vi.mock('../src/phases/examples/run-dredd.ts', () => ({
  runDredd: () => Promise.reject(new Error('Dredd could not run: crashed')),
}))

it('puts back the task that examples may have written to when Dredd crashes', async () => {
  const statuses: number[] = []
  const url = await servedSandbox((honest) => async (request) => {
    const response = await honest(request)
    if (request.url.includes('updateTask')) statuses.push(response.status)
    return response
  })
  const run = runConformance({ target: sandboxTarget(url), credentials: sandboxApp, phases: ['examples'] })
  await expect(run).rejects.toThrow('Dredd could not run: crashed')
  expect(statuses).toEqual([200])
})
