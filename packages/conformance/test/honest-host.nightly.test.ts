import { describe, expect, it } from 'vitest'
import { runConformance, type RunReport } from '../src/index.ts'
import { honestRun } from './support/honest-run.ts'
import { sandboxApp, sandboxTarget } from './support/honest-sandbox.ts'
import { servedSandbox } from './support/served-sandbox.ts'

function unpassed({ checks }: RunReport): string[] {
  return checks
    .filter(({ outcome }) => outcome !== 'passed')
    .map(({ id, outcome, messages }) => `${outcome} ${id}: ${messages.join('; ')}`)
}

describe('the suite on the honest sandbox', () => {
  it('passes every check of every phase, and covers the whole contract', async () => {
    const url = await servedSandbox()
    const report = await runConformance({
      target: {
        ...sandboxTarget(url),
        errorHeader: { name: 'Sandbox-Fault', value: 'status={status}; example={example}' },
      },
      credentials: sandboxApp,
      strict: true,
      seed: 7,
      runs: 20,
    })
    expect(unpassed(report)).toEqual([])
    expect(report).toMatchObject({ conforms: true, problems: [], coverage: { percent: 100 } })
  })

  /** `pnpm nx run @case-management/conformance:false-alarms` has twenty more. */
  it('raises no false alarm with another seed', async () => {
    const report = await honestRun({ seed: 1, runs: 20, phases: ['laws', 'access'] })
    expect(unpassed(report)).toEqual([])
  })
})
