import { setTimeout as wait } from 'node:timers/promises'
import { operations } from '@case-management/contract'
import { isLoopback } from '../host/is-loopback.ts'
import type { Exchange } from './exchange.ts'
import type { RunContext } from './run-context.ts'

/** How often a request is sent again after a rate limit. */
const attempts = 3

/** The longest time that {@link sendPatiently} may take, in milliseconds. */
export function longestSend(interval: number, timeLimit: number, patience: number): number {
  return attempts * (interval + timeLimit) + (attempts - 1) * patience
}

/** How a request is sent patiently. */
export interface Patience {
  /** Sends it once. Default the transport of the run. */
  send?: (request: Exchange['request']) => Promise<Exchange>
  /** Ends the wait early, with its reason thrown. */
  signal?: AbortSignal | undefined
}

/** Sends a request, and again after the time that a rate limit asks for. */
export async function sendPatiently(
  context: RunContext,
  request: Exchange['request'],
  { send = context.transport.send, signal }: Patience = {},
): Promise<Exchange> {
  let exchange = await send(request)
  for (let attempt = 1; attempt < attempts && exchange.response?.status === 429; attempt++) {
    const pause = pauseOf(exchange.response.headers['retry-after'])
    if (pause > context.patience) {
      // On loopback a limit protects nobody, and one without end is a fault of the host.
      if (!isLoopback(context.target.url))
        context.rateLimited ??= `The host asks to wait ${Math.ceil(pause / 1000)} s for its rate limit, which is too long; the rest was skipped.`
      return exchange
    }
    await wait(pause, undefined, { signal })
    exchange = await send(request)
  }
  return exchange
}

/** The wait that a rate limit asks for, in milliseconds. */
function pauseOf(retryAfter: string | undefined): number {
  if (retryAfter === undefined) return operations.getTasks.retry.rateLimit.delayMs
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter) * 1000
  const moment = Date.parse(retryAfter)
  return Number.isNaN(moment) ? operations.getTasks.retry.rateLimit.delayMs : Math.max(0, moment - Date.now())
}
