import type { QuestionId } from '@case-management/contract/questions'
import type { RunContext } from '../check/run-context.ts'
import type { RunInProgress } from '../conformance-options.ts'
import { createHostClock, withHostClock } from '../host/host-clock.ts'
import { createMask } from '../host/mask.ts'
import { openNetwork } from '../host/network.ts'
import { putBack, unrestored } from '../host/put-back.ts'
import { reach } from '../host/reach.ts'
import { targetUrl } from '../host/target-url.ts'
import { contextOf, secretsOf, type HostOptions } from '../run-context-of.ts'
import { checkLimits } from '../run-limits.ts'
import { askHost, type Asking } from './ask-host.ts'
import { Asker } from './asker.ts'
import type { Finding } from './finding.ts'
import { readRateLimit } from './readings/rate-limit.ts'

/** What is probed, and how. */
export interface ProbeOptions extends HostOptions, Asking {
  /** Requests a second at most. Default 1 off loopback, unlimited on it. */
  rate?: number
  /** How long an answer may take, in milliseconds. Default 10000. */
  timeLimit?: number
  /** Whether more requests are sent in a row than a rate limit may allow. Default `false`. */
  asksRateLimit?: boolean
  /** Sends the requests, for a host in the same process. */
  fetch?: typeof globalThis.fetch
  /** Ends the probe early. */
  signal?: AbortSignal
  /** Called once, before the first request. */
  onStart?: (probe: RunInProgress) => void
}

/** What a probe learnt. */
export interface Probe {
  /** What was learnt about each question. */
  findings: ReadonlyMap<QuestionId, Finding>
  /** How many requests were sent. */
  requests: number
  /** What of the tasks that were written to is not as before, one line for each. */
  problems: readonly string[]
  /** What of the task that might be spoilt is not as before. */
  spoilt: readonly string[]
}

/**
 * Finds out how a host answers the open questions of the contract, as far as searches tell.
 *
 * @throws UnreachableError when the host does not answer.
 * @throws RefusedError when it refuses the credentials or ids already on the first request.
 * @example
 * const { findings } = await probeHost({ target, credentials: { token } })
 */
export async function probeHost(options: ProbeOptions): Promise<Probe> {
  checkLimits(options)
  const url = targetUrl(options.target.url, options.target)
  const network = options.fetch ? undefined : await openNetwork(url, options.tls)
  const clock = createHostClock()
  let requests = 0
  const mask = createMask(secretsOf(options))
  const target = { ...options.target, url }
  try {
    return await withHostClock(clock, async () => {
      const context = contextOf({ ...options, target }, { network, clock, mask }, (exchange) => {
        clock.note(exchange)
        requests += 1
      })
      options.onStart?.({
        unrestored: () => unrestored(context),
        remainders: () => context.ledger.remainders().map(mask),
      })
      await reach(context)
      const asked = async () => {
        try {
          return await askHost(context, { ...options, settles: true, spent: requests })
        } finally {
          await putBack(context, { last: true })
        }
      }
      const { findings: found } = await asked()
      const findings = options.asksRateLimit === true ? await withRateLimit(context, found) : found
      const { ledger } = context
      const changed = (isMeant: (taskId: string) => boolean) => [
        ...ledger.problems(isMeant),
        ...ledger.remainders(isMeant).map(mask),
      ]
      const maySpoil = (taskId: string) => taskId === options.spoilTaskId
      return {
        findings,
        requests,
        problems: changed((taskId) => !maySpoil(taskId)),
        spoilt: changed(maySpoil),
      }
    })
  } finally {
    await network?.close()
  }
}

/** What was learnt, and what many requests in a row show. They are the last, because they are refused in the end. */
async function withRateLimit(
  context: RunContext,
  findings: ReadonlyMap<QuestionId, Finding>,
): Promise<ReadonlyMap<QuestionId, Finding>> {
  return new Map([...findings, ...(await readRateLimit(new Asker(context, 0)))])
}
