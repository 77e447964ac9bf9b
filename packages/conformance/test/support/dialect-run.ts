import type { Dialect } from '@case-management/contract/questions'
import { createSandbox } from '@case-management/sandbox'
import { runConformance, type ConformanceOptions, type RunReport } from '../../src/index.ts'
import { sandboxApp, sandboxTarget } from './honest-sandbox.ts'

/** Tasks in the stream: enough for most answers to show. */
const tasks = 60

/** Runs the suite on a sandbox of its own that behaves as a dialect says. */
export async function dialectRun(
  behaviour: Dialect,
  { writable = false, ...options }: Partial<ConformanceOptions> & { writable?: boolean } = {},
): Promise<RunReport> {
  const sandbox = await createSandbox({ tasks, seed: 1, checkEvery: 0, dialect: behaviour })
  try {
    return await runConformance({
      target: { ...sandboxTarget(), writable },
      credentials: sandboxApp,
      seed: 1,
      runs: 3,
      fetch: sandbox.fetch,
      ...options,
    })
  } finally {
    await sandbox.close()
  }
}
