import { runConformance, type ConformanceOptions } from '../../src/index.ts'
import { honestSandbox, sandboxApp, sandboxTarget } from './honest-sandbox.ts'

/** Runs the suite on an honest sandbox of its own, where whatever fails is a false alarm. */
export async function honestRun(options: Partial<ConformanceOptions>) {
  const sandbox = await honestSandbox()
  try {
    return await runConformance({
      target: sandboxTarget(),
      credentials: sandboxApp,
      strict: true,
      fetch: sandbox.fetch,
      ...options,
    })
  } finally {
    await sandbox.close()
  }
}
