import { security } from '@case-management/contract'
import { parseBody } from '../check/answer.ts'
import { tokensOf, type Exchange } from '../check/exchange.ts'
import type { RunContext } from '../check/run-context.ts'
import { sendPatiently } from '../check/send-patiently.ts'
import { RefusedError, UnreachableError } from '../conformance-errors.ts'
import { isObject } from '../projection/json.ts'
import { buildRequest } from './build-request.ts'
import { clockSentence } from './host-clock.ts'
import { hidingTokens } from './mask.ts'
import { isCutOff } from './network-problem.ts'

/** After so many requests without an answer it is asked whether the host is still there. */
const mostUnanswered = 5

/** Whether the last requests, several in a row, were not answered. */
export function isSilent({ unanswered = 0 }: RunContext): boolean {
  return unanswered >= mostUnanswered
}

/** Whether the host no longer answers even an ordinary request, after several that were not answered. */
export async function isGone(context: RunContext): Promise<boolean> {
  if (!isSilent(context)) return false
  const { target, token, transport } = context
  const request = buildRequest('getTasks', target, await token(), { body: { limit: 1 } })
  return (await transport.send(request)).response === undefined
}

/** Of an answer so much is told. */
const longestTold = 300

/**
 * Asks the host for one task, to learn whether it answers at all and takes the credentials and ids of the run.
 * What else may be wrong with the answer is for the checks to say.
 *
 * @throws UnreachableError when no answer comes, or only one of a gateway before the host.
 * @throws RefusedError when the host takes the request for one of a stranger, as every other would be refused too.
 */
export async function reach(context: RunContext): Promise<void> {
  const { target, token, mask } = context
  const request = buildRequest('getTasks', target, await token(), { body: { limit: 1 } })
  const { response, problem = 'no reason known' } = await firstAnswer(context, request)
  if (!response) {
    throw new UnreachableError(
      problem.includes(': ')
        ? `No answer from ${target.url}: ${problem}.`
        : `No answer from ${target.url} (${problem}); check --host and that the host is running${orCertificate(target.url, problem)}.`,
    )
  }
  const page = parseBody(response.body)
  if (isObject(page) && typeof page['totalResults'] === 'number') context.size = page['totalResults']
  // What is cut could leave a part of a secret that no mask knows.
  const hide = hidingTokens(mask, tokensOf({ request, startedAt: 0, duration: 0 }))
  const told =
    `${response.status} ${hide(response.body).replaceAll(/\s+/g, ' ').slice(0, longestTold)}`.trim()
  if (response.status >= 502 && response.status <= 504) {
    throw new UnreachableError(
      `Only a gateway answers at ${target.url}: ${told}; check --host and that the host is running.`,
    )
  }
  const advice = adviceFor(response)
  const clocks = response.status === 401 ? clockSentence(context.clock.difference()) : undefined
  if (advice === undefined) return
  throw new RefusedError(
    hide(
      `The host refuses the first request, so nothing was tested. Sent: ${request.method} ${request.url} with accountId ${target.accountId} and a token in ${security.header}. Answer: ${told}. Check ${advice}.${clocks === undefined ? '' : ` ${clocks}`}`,
    ),
  )
}

/** A host that misses a certificate often only ends the connection after the handshake. */
function orCertificate(url: string, problem: string): string {
  return url.startsWith('https:') && isCutOff(problem)
    ? ', and whether it asks for a client certificate (--client-cert and --client-key)'
    : ''
}

/** The answer to the first request. A token that was signed before the clock of the host was known is renewed once. */
async function firstAnswer(context: RunContext, request: Exchange['request']): Promise<Exchange> {
  const { app, clock, signal, target, token } = context
  const sent = await token()
  const first = await sendPatiently(context, request, { signal })
  if (first.response?.status !== 401 || !app || (clock.difference() ?? 0) === 0) return first
  const renewed = await token()
  if (renewed === sent) return first
  return sendPatiently(context, buildRequest('getTasks', target, renewed, { body: { limit: 1 } }), { signal })
}

/** What to check when a request that should be answered with 200 is refused in a way that no later one will escape. */
export function adviceFor({ status, headers }: NonNullable<Exchange['response']>): string | undefined {
  if (status >= 300 && status < 400) {
    return `--host: it leads on to ${headers['location'] ?? 'another address'}, and redirections are not followed`
  }
  switch (status) {
    case 401:
    case 403:
      return '--token (has it expired?), or --app-id and --client-secret, and that the app has the API scope and access to --account-id'
    case 400:
      return '--account-id and --stream-id, and that the app belongs to that account'
    case 404:
      return '--host, and whether a path is missing before or behind it'
    default:
      return undefined
  }
}
