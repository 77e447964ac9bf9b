import { operations } from '@case-management/contract'
import { isLoopback, retryAfter } from '@case-management/contract/http'
import { operationOf } from '../host/operation-of.ts'
import { isRateLimit } from '../host/is-rate-limit.ts'
import { isCutOff } from '../host/network-problem.ts'
import { isWrite } from '../host/is-write.ts'
import { waitDivisor } from '../host/wait-divisor.ts'
import { parseBody } from './answer.ts'
import type { Exchange } from './exchange.ts'
import type { RunContext } from './run-context.ts'
import { waitUntil } from './wait-until.ts'

/** How often a request is sent again after a rate limit. */
const attempts = 3

/** The longest time that {@link sendPatiently} may take, in whole milliseconds: other programs take no fraction. */
export function longestSend(interval: number, timeLimit: number, patience: number): number {
  return Math.ceil(attempts * (interval + timeLimit + patience))
}

/** How a request is sent patiently. */
export interface Patience {
  /** Sends it once. Default the transport of the run. */
  send?: (request: Exchange['request']) => Promise<Exchange>
  /** Ends the wait early, with its reason thrown. */
  signal?: AbortSignal | undefined
  /** Whether it is sent again after a rate limit. Default `true`; one that was asked for is no reason to wait. */
  again?: boolean
  /** Whether it is sent again on loopback too when only a gateway answered. Default `false`: there it may be a fault of the host. */
  pastGateways?: boolean
}

/**
 * Sends a request, and again after the time that a rate limit asks for, or when only a gateway before the host answered,
 * or the connection ended without an answer, as one does that was idle for as long as something on the way keeps it open.
 * Off loopback that time is kept to by all requests of the run, whichever of them was refused.
 */
export async function sendPatiently(
  context: RunContext,
  request: Exchange['request'],
  { send = context.transport.send, signal, again = true, pastGateways = false }: Patience = {},
): Promise<Exchange> {
  const local = isLoopback(context.target.url)
  const { answeredAt, enough } = context
  const place = operationOf(request.url)
  const isUpdate = place !== undefined && isWrite(place.operation)
  // Sooner after an update no search was seen to show it.
  if (!isUpdate && answeredAt !== undefined && enough !== undefined)
    await waitUntil(answeredAt + enough, signal)
  for (let attempt = 1; ; attempt++) {
    await waitUntil(context.notBefore, signal)
    const exchange = await send(request)
    if (isUpdate) context.answeredAt = Date.now()
    if (again && attempt < attempts && (!local || pastGateways)) {
      if (isOfGateway(exchange)) {
        context.gateways = (context.gateways ?? 0) + 1
        continue
      }
      if (!local && isCutOff(exchange.problem)) {
        context.cutOff = (context.cutOff ?? 0) + 1
        continue
      }
    }
    const asked = again ? pauseOf(exchange, context) : undefined
    if (asked === undefined) return exchange
    const pause = asked / waitDivisor()
    if (pause > context.patience) {
      // On loopback a limit protects nobody, and one without end is a fault of the host.
      if (!local)
        context.rateLimited ??= `The host asks to wait ${Math.ceil(asked / 1000)} s for its rate limit, which is too long; the rest was skipped.`
      return exchange
    }
    const until = Date.now() + pause
    if (!local) context.notBefore = Math.max(context.notBefore ?? 0, until)
    if (attempt === attempts) return exchange
    await waitUntil(until, signal)
  }
}

/** Statuses with which a gateway says that the host behind it did not answer. */
const ofGateway: ReadonlySet<number> = new Set([502, 503, 504])

/** Whether an answer is that of a gateway: it says that the host is away, is not in the host's form, and asks for no wait. */
export function isOfGateway({ response }: Pick<Exchange, 'response'>): boolean {
  return (
    response !== undefined &&
    ofGateway.has(response.status) &&
    response.headers['retry-after'] === undefined &&
    parseBody(response.body) === undefined
  )
}

/** The wait that an answer asks for, in milliseconds; nothing when it asks for none. */
function pauseOf({ response }: Exchange, { law, target }: RunContext): number | undefined {
  if (response === undefined) return undefined
  const { status, headers, body: text } = response
  const header = headers['retry-after']
  const pause = retryAfter(header, headers['date']) ?? operations.getTasks.retry.rateLimit.delayMs
  if (isRateLimit({ status, headers, text }, law)) return pause
  // A host under load says so too. On loopback nobody puts one under load, and a fault is not to be waited out.
  return status === 503 && header !== undefined && !isLoopback(target.url) ? pause : undefined
}
