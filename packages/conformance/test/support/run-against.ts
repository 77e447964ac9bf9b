import { onTestFinished } from 'vitest'
import { runConformance, type CheckResult, type RunReport } from '../../src/index.ts'
import { startExampleHost, type Answer, type ExampleHost } from './example-host.ts'

/** Ids for hosts that know no records. */
export const ids = {
  accountId: '6639f7bd58c97ffac03bxxxx',
  streamId: 'st-084d3c5e-376a-559f-9987-a012bb2bxxxx',
}

/** Starts a host for one test. */
export async function hostForTest(change?: (answer: Answer) => Answer): Promise<ExampleHost> {
  const host = await startExampleHost(change)
  onTestFinished(() => host.close())
  return host
}

/** Runs the examples against a host that answers as documented but for one change. */
export async function runAgainst(change?: (answer: Answer) => Answer): Promise<RunReport> {
  const { url } = await hostForTest(change)
  return runConformance({
    target: { url, ...ids, taskIds: [], profile: 'mock', writable: true },
    credentials: { token: 'opaque-token' },
    strict: true,
    phases: ['examples'],
  })
}

/** What is said about the checks that failed. */
export function failures({ checks }: RunReport): Record<string, string> {
  return Object.fromEntries(
    checks
      .filter(({ outcome }: CheckResult) => outcome === 'failed')
      .map(({ id, messages }) => [id, messages.join('\n')]),
  )
}
