import type { Sandbox } from '@case-management/sandbox'
import { runConformance, type ConformanceOptions, type RunReport } from '../../src/index.ts'
import { sandboxApp, sandboxTarget } from './honest-sandbox.ts'

/** Makes a strict run on a sandbox in this process. */
export function strictRun(
  { fetch }: Pick<Sandbox, 'fetch'>,
  options: Partial<ConformanceOptions>,
): Promise<RunReport> {
  return runConformance({ target: sandboxTarget(), credentials: sandboxApp, strict: true, fetch, ...options })
}
