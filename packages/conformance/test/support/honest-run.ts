import { runConformance, type ConformanceOptions } from '../../src/index.ts'
import { honestSandbox, sandboxApp, sandboxTarget } from './honest-sandbox.ts'

/** Runs the suite on an honest sandbox of its own, where whatever fails is a false alarm. */
export async function honestRun(options: Partial<ConformanceOptions>) {
  const sandbox = await honestSandbox({ checkEvery: 1 })
  try {
    const report = await runConformance({
      target: sandboxTarget(),
      credentials: sandboxApp,
      strict: true,
      fetch: sandbox.fetch,
      ...options,
    })
    const { lastViolation } = sandbox.answers
    if (lastViolation !== undefined)
      throw new Error(`The honest sandbox broke the contract: ${lastViolation}`)
    return report
  } finally {
    await sandbox.close()
  }
}
