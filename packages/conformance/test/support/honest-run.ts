import type { ConformanceOptions } from '../../src/index.ts'
import { honestSandbox } from './honest-sandbox.ts'
import { strictRun } from './strict-run.ts'

/** Runs the suite on an honest sandbox of its own, where whatever fails is a false alarm. */
export async function honestRun(options: Partial<ConformanceOptions>) {
  const sandbox = await honestSandbox({ checkEvery: 1 })
  try {
    const report = await strictRun(sandbox, options)
    const { lastViolation } = sandbox.answers
    if (lastViolation !== undefined)
      throw new Error(`The honest sandbox broke the contract: ${lastViolation}`)
    return report
  } finally {
    await sandbox.close()
  }
}
