import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { childEnvironment } from '../../host/child-environment.ts'
import { guard, ownGroup } from '../../host/child-guard.ts'
import type { DreddJob, DreddMessage, DreddResult } from './dredd-messages.ts'

/** How Dredd is kept in check. */
export interface DreddLimits {
  /** Ends it early, with its reason thrown. */
  signal?: AbortSignal | undefined
  /** It is ended after so many milliseconds without a result. Default two minutes. */
  quietLimit?: number
}

/**
 * Runs transactions through Dredd, one after the other, in a process of its own.
 *
 * @param job - the host and the transactions.
 * @param onResult - called with each result as it comes.
 * @throws Error when Dredd could not run, or ended without a result for each transaction; and what `onResult` throws.
 */
export async function runDredd(
  job: DreddJob,
  onResult: (result: DreddResult) => void,
  { signal, quietLimit = 120_000 }: DreddLimits = {},
): Promise<void> {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const script = fileURLToPath(new URL(`dredd-process.${extension}`, import.meta.url))
  const child = fork(script, {
    ...ownGroup,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [],
    env: childEnvironment(process.env),
  })
  const { alive, forget } = guard(child, { signal, quietLimit })
  const reported = new Set<string>()
  let failure: string | undefined
  let thrown: { by: unknown } | undefined
  await new Promise<void>((resolve, reject) => {
    child.on('message', (message: DreddMessage) => {
      alive()
      if (thrown) return
      if (message.kind === 'end') {
        failure = message.error
        return
      }
      reported.add(message.result.name)
      try {
        onResult(message.result)
      } catch (error) {
        // Nobody catches what is thrown here: the child is told to end, and its end is waited for.
        thrown = { by: error }
        child.disconnect()
      }
    })
    child.once('error', reject)
    child.once('exit', () => resolve())
    // A child that has already ended cannot be told; its exit says so.
    child.send(job, () => undefined)
  }).finally(forget)
  if (thrown) throw thrown.by
  signal?.throwIfAborted()
  if (failure !== undefined) throw new Error(`Dredd could not run: ${failure}`)
  const missing = job.transactions.filter(({ name }) => !reported.has(name))
  if (missing.length > 0 || job.transactions.length === 0) {
    throw new Error(
      `Dredd ran ${reported.size} of ${job.transactions.length} transactions; missing: ${missing.map(({ name }) => name).join(', ') || 'all'}`,
    )
  }
}
