import { createSandbox } from '@case-management/sandbox'
import { runConformance } from '../../src/index.ts'
import type { Host } from '../faults/fault.ts'
import { sandboxApp, sandboxTarget } from './honest-sandbox.ts'

/** What a run that asks first says of a host that keeps the vendor's pages in a way that no answer describes. */
export async function toldOf(change: (honest: Host) => Host, only: readonly string[], size = 60) {
  const sandbox = await createSandbox({ tasks: size, seed: 1, checkEvery: 0 })
  const host = change((request) => sandbox.fetch(request))
  try {
    const { checks, problems } = await runConformance({
      target: sandboxTarget(),
      credentials: sandboxApp,
      seed: 1,
      runs: 2,
      only,
      fetch: (input, init) => host(new Request(input, init)),
    })
    const idsOf = (outcome: string) => checks.filter((check) => check.outcome === outcome).map(({ id }) => id)
    return { failed: idsOf('failed'), differs: idsOf('difference'), problems }
  } finally {
    await sandbox.close()
  }
}
