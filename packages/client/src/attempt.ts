import type { RetryPolicy } from '@case-management/contract'
import { requestIdHeader } from './answer-headers.ts'
import { checkUnread } from './check-unread.ts'
import { AuthenticationError } from './errors/authentication-error.ts'
import { ConnectionError } from './errors/connection-error.ts'
import type { AnswerFacts, ErrorFacts } from './errors/tasks-error.ts'
import { withoutTokens } from './errors/without-tokens.ts'
import type { RequestEvent } from './hooks.ts'
import { isExpected } from './is-expected.ts'
import { messageOf } from './message-of.ts'
import { notLoaded } from './not-loaded.ts'
import type { Failure } from './retry-delay.ts'
import { tokenHeader } from './token-header.ts'
import { factsOf, type Call, type Transport } from './transport.ts'

/** An answer whose body was read to its end. */
export interface ReadAnswer {
  /** As `fetch` gave it, with its body read. */
  response: Response
  text: string
  /** Undefined when it is no JSON. */
  body: unknown
  /** That of the request. */
  token: string
}

/** What the caller asked for. */
export interface GoodAnswer<Body> extends ReadAnswer {
  body: Body
  error?: undefined
}

/** Any other answer, and the error that it stands for. */
export interface BadAnswer extends ReadAnswer, Failure {}

/** What an attempt brings. */
export type Answer<Body> = GoodAnswer<Body> | BadAnswer

/**
 * Sends the request of a call once, and reads the answer to its end, so that a connection which breaks
 * in the middle of the body counts as a failure of this attempt.
 *
 * @param number - number of the attempt, from 1.
 * @throws ConnectionError, AuthenticationError (the token source failed), the reason of `signal`,
 *   or whatever a middleware or hook throws.
 */
export async function attempt<Body>(
  transport: Transport,
  call: Call,
  number: number,
  signal: AbortSignal,
): Promise<Answer<Body>> {
  const { operation } = call
  const token = await tokenFor(transport, call, signal)
  const hide = (told: string) => withoutTokens(told, token)
  const init: RequestInit = {
    method: operation.method,
    headers: { ...call.headers, [tokenHeader]: token },
    body: call.body,
    signal,
    // To follow a redirect would hand the token to another host.
    redirect: 'manual',
  }
  // What `fetch` rejects with says little of the cause, and differs between runtimes.
  const disconnected = (what: string, cause: unknown, known: ErrorFacts = factsOf(call)): unknown =>
    signal.aborted ? signal.reason : new ConnectionError(hide(`${what} (${messageOf(cause)})`), known, cause)
  const sending = async (answer: () => Promise<Response>) => {
    call.sent += 1
    try {
      return await answer()
    } catch (cause) {
      throw disconnected('no answer', cause)
    }
  }

  const started = performance.now()
  const { middleware, hooks, fetch: own } = transport
  let event: RequestEvent | undefined
  let response: Response
  if (own || middleware.length > 0 || hooks.length > 0) {
    const request = new Request(call.url, init)
    event = { operation: operation.id, attempt: number, request }
    for (const hook of hooks) hook.onRequest?.(event)
    const context = { operation, attempt: number }
    const send = middleware.reduceRight<(request: Request) => Promise<Response>>(
      (next, layer) => (outgoing) => layer(outgoing, next, context),
      (outgoing) => {
        // Deno sends a body that somebody looked at in chunks, with no content-length.
        if (outgoing.bodyUsed || !('Deno' in globalThis)) checkUnread('request', outgoing)
        return sending(() => (own ?? fetch)(outgoing))
      },
    )
    response = await send(request)
  } else {
    // Nobody looks at the request: to make one, which `fetch` makes again, would be a fifth of the call.
    response = await sending(() => fetch(call.url, init))
  }
  checkUnread('answer', response)
  // Before the body is read, which can take its time.
  const arrived = Date.now()
  const requestId = hide(response.headers.get(requestIdHeader) ?? '') || undefined
  const known = { ...factsOf(call), status: response.status, requestId }
  const text = await response.text().catch((cause) => {
    throw disconnected('the answer broke off', cause, known)
  })
  if (event) {
    for (const hook of hooks) hook.onResponse?.({ ...event, response, duration: performance.now() - started })
  }

  let body: Body | undefined
  try {
    body = JSON.parse(text)
  } catch {
    // No JSON: what that means depends on the status.
  }
  const answer = { response, text, token, body }
  if (response.ok && isExpected(body, operation)) return { ...answer, body }
  // Loaded on first use: few calls fail.
  const failure = await import('./failure-in.ts').then(
    ({ failureIn }) => failureIn(answer, known, arrived, operation.retry),
    (cause) => failureUnread(known, operation.retry, cause),
  )
  return { ...answer, ...failure }
}

/** The failure where its reader cannot be loaded: what the status alone tells, so that a token is renewed all the same. */
function failureUnread(known: AnswerFacts, { rateLimit }: RetryPolicy, cause: unknown): Failure {
  const { status } = known
  const Kind = status === 401 ? AuthenticationError : undefined
  // The host may have asked to wait.
  return {
    error: notLoaded(`${status}, and what reads errors`, known, cause, Kind),
    wait: rateLimit.delayMs,
  }
}

async function tokenFor({ tokens }: Transport, call: Call, signal: AbortSignal): Promise<string> {
  const { refused } = call
  try {
    if (refused === undefined) return await tokens.get(signal)
    const other = tokens.renew(refused, signal, call.timeout)
    call.renewed = typeof other !== 'string'
    return await other
  } catch (cause) {
    throw new AuthenticationError(`no token (${messageOf(cause)})`, factsOf(call), cause)
  }
}
