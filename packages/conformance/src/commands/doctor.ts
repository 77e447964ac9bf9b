import { readFileSync } from 'node:fs'
import { contract } from '@case-management/contract'
import { withoutSecrets } from '@case-management/contract/http'
import type { Exchange } from '../check/exchange.ts'
import { UsageError } from '../conformance-errors.ts'
import { exitCodes } from '../exit-codes.ts'
import { buildRequest } from '../host/build-request.ts'
import { tokenOf } from '../host/credentials.ts'
import { clockSentence, createHostClock, isAllowed } from '../host/host-clock.ts'
import { createMask } from '../host/mask.ts'
import { openNetwork } from '../host/network.ts'
import { adviceFor } from '../host/reach.ts'
import { isInsecure, targetUrl } from '../host/target-url.ts'
import { tokenFacts, type TokenFacts } from '../host/token-facts.ts'
import { watchingTls, type TlsFacts } from '../host/tls-facts.ts'
import { createTransport } from '../host/transport.ts'
import { unknownIds } from '../host/unknown-ids.ts'
import { isObject, textOf } from '../projection/json.ts'
import type { Output } from './output.ts'
import type { RunFlags } from './run-options.ts'
import { credentialsOf, required, secretsOf, targetOf, tlsOf } from './target-of.ts'

/** The flags of `doctor`. */
export interface DoctorFlags extends RunFlags {
  json: boolean
}

/** What decides whether a run can begin. */
export interface Diagnosis {
  versions: { suite: string; contract: string; node: string }
  /** Scheme, host and port, and a path where a gateway needs one. */
  host: string
  /** The proxy without its credentials, when there is one, and why. */
  way: { proxy?: string; why: string }
  /** Absent with plain http, and when no connection came about. */
  tls?: TlsFacts
  /** Which ids are given. */
  ids: { accountId: boolean; streamId: boolean; taskIds: number }
  /** What the token says; absent when there is none, or it is no JWT. */
  token?: TokenFacts
  /** How far the host's clock is ahead of this machine's, in milliseconds; absent when its answer does not tell. */
  clockDifference?: number
  /** The first answer. */
  answer?: { status: number; milliseconds: number }
  /** What keeps a run from beginning, one line each. */
  problems: string[]
}

/**
 * `conformance doctor`: sends one request, and prints what decides whether a run can begin. Where the token is refused
 * and the host has another clock, a second request has a token by that.
 *
 * @returns the exit code: 0 when a run can begin, 2 when something that was given is missing or refused,
 * 3 when the host is not reached.
 * @throws UsageError when the host, a proxy or a file is not what it should be.
 */
export async function doctor(flags: DoctorFlags, { print }: Output): Promise<number> {
  const mask = createMask(secretsOf(flags))
  const diagnosis = await diagnose(flags)
  if (flags.json) print(mask(JSON.stringify(diagnosis, null, 2)))
  else for (const line of linesOf(diagnosis, flags)) print(mask(line))
  if (diagnosis.problems.length === 0) return exitCodes.conforms
  return diagnosis.answer && !isGateway(diagnosis.answer.status) ? exitCodes.wrongUse : exitCodes.unreachable
}

async function diagnose(flags: DoctorFlags): Promise<Diagnosis> {
  const host = targetUrl(required(flags.host, '--host'), flags)
  const network = await openNetwork(host, tlsOf(flags))
  const clock = createHostClock()
  const problems: string[] = []
  const transport = createTransport({
    sendOnce: network.send,
    proxy: network.decision.proxy && withoutSecrets(network.decision.proxy.href),
    interval: 0,
    timeLimit: flags.timeLimit ?? 10_000,
    onExchange: clock.note,
  })
  const { result: diagnosed, tls } = await watchingTls(async () => {
    try {
      const asked = await question(flags, host, problems)
      const answered = await transport.send(asked.request)
      const isOff = Boolean(clock.difference()) && isAllowed(clock.difference())
      if (answered.response?.status !== 401 || flags.token !== undefined || !isOff) return { asked, answered }
      // As a run does: what was signed by the clock of this machine can be too old there, or of the future.
      const anew = await question(flags, host, [], clock.now())
      return { asked: anew, answered: await transport.send(anew.request) }
    } finally {
      await network.close()
    }
  })
  const { asked, answered } = diagnosed
  const { response, problem } = answered
  if (!response) problems.push(`No answer: ${problem ?? 'no reason known'}.`)
  else if (isGateway(response.status)) problems.push(`Only a gateway answers: ${response.status}.`)
  else if (asked.complete) {
    const advice = adviceFor(response)
    if (advice !== undefined) problems.push(`The host answers ${response.status}. Check ${advice}.`)
  }
  const difference = clock.difference()
  const { proxy, why } = network.decision
  return {
    versions: { suite: suiteVersion(), contract: contract.version, node: process.versions.node },
    host,
    way: { ...(proxy && { proxy: withoutSecrets(proxy.href) }), why },
    ...(tls && { tls }),
    ids: {
      accountId: flags.accountId !== undefined,
      streamId: flags.streamId !== undefined,
      taskIds: flags.taskId.length,
    },
    ...(asked.token && { token: asked.token }),
    ...(difference !== undefined && { clockDifference: difference }),
    ...(response && { answer: { status: response.status, milliseconds: answered.duration } }),
    problems,
  }
}

/** The request to send. When something for it is missing it goes out without, to learn the rest all the same. */
async function question(
  flags: DoctorFlags,
  host: string,
  problems: string[],
  now = Date.now(),
): Promise<{ request: Exchange['request']; complete: boolean; token?: TokenFacts }> {
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      problems.push(error.message)
      return undefined
    }
  }
  const target = attempt(() => targetOf(flags))
  const credentials = attempt(() => credentialsOf(flags))
  const token = credentials && (await tokenOf(credentials, now))
  const facts = token === undefined ? undefined : tokenFacts(token)
  const stranger = { url: host, ...unknownIds, taskIds: [], profile: flags.profile, writable: false }
  return {
    // A token is shown to nobody but the host that it is for, in a request that could be answered.
    request: buildRequest('getTasks', target ?? stranger, token ?? '', {
      body: { limit: 1 },
      ...(!(target && token !== undefined) && { token: null }),
    }),
    complete: target !== undefined && token !== undefined,
    ...(facts && { token: facts }),
  }
}

function isGateway(status: number): boolean {
  return status >= 502 && status <= 504
}

function linesOf({ versions, host, way, ids, answer, ...more }: Diagnosis, flags: DoctorFlags): string[] {
  const { tls, token, clockDifference, problems } = more
  return [
    `versions  suite ${versions.suite}, contract ${versions.contract}, Node ${versions.node}`,
    `host      ${host}`,
    `way       ${way.proxy === undefined ? 'directly' : `through the proxy ${way.proxy}`}: ${way.why}`,
    `TLS       ${tlsTold(host, tls)}`,
    `ids       ${given('--account-id', ids.accountId)}, ${given('--stream-id', ids.streamId)}, ${ids.taskIds} of --task-id`,
    `token     ${tokenTold(token, flags)}`,
    `clock     ${clockTold(clockDifference)}`,
    `answer    ${answer ? `${answer.status} after ${answer.milliseconds} ms` : 'none'}`,
    ...problems.map((problem) => `problem   ${problem}`),
    problems.length === 0 ? 'A run can begin.' : 'A run cannot begin.',
  ]
}

function given(flag: string, isGiven: boolean): string {
  return isGiven ? flag : `${flag} is missing`
}

function tlsTold(host: string, tls: TlsFacts | undefined): string {
  if (tls) return `${tls.protocol}, certificate by ${tls.issuer}, valid until ${tls.validUntil}`
  if (!host.startsWith('http:')) return 'no connection'
  return isInsecure(host) ? 'none: the token can be read on the way' : 'none: plain http on this machine'
}

function tokenTold(token: TokenFacts | undefined, flags: DoctorFlags): string {
  const origin = flags.token === undefined ? 'signed here' : 'given'
  if (!token) return flags.token === undefined ? 'none' : 'given, and no JWT'
  const { alg, appId, subject, issuedAt, expiresAt, scope } = token
  return [
    `${origin}, ${alg ?? 'no alg'}`,
    `app ${appId ?? 'not named'}`,
    ...(subject === undefined ? [] : [`user ${subject}`]),
    `issued ${issuedAt ?? 'at no time that it names'}`,
    `expires ${expiresAt ?? 'never'}`,
    ...(scope === undefined ? [] : [`scope ${scope}`]),
  ].join(', ')
}

function clockTold(difference: number | undefined): string {
  if (difference === undefined) return 'not known: no answer had a header Date'
  return clockSentence(difference) ?? 'no difference worth a word between host and this machine'
}

function suiteVersion(): string {
  const file: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return isObject(file) ? textOf(file['version']) : 'unknown'
}
