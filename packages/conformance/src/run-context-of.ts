import { isLoopback, withoutSecrets } from '@case-management/contract/http'
import { createAnswerLog } from './check/answer-log.ts'
import type { Exchange } from './check/exchange.ts'
import type { RunContext } from './check/run-context.ts'
import { longestSend } from './check/send-patiently.ts'
import { signingOf } from './check/token-sent.ts'
import { Law } from './dialect/law.ts'
import { subjectOf, type Credentials } from './host/credentials.ts'
import type { HostClock } from './host/host-clock.ts'
import type { Mask } from './host/mask.ts'
import { createJournal } from './host/journal.ts'
import { journalFolder } from './host/journal-folder.ts'
import { inProcess, type Network } from './host/network.ts'
import { readStream } from './host/read-stream.ts'
import { proxySecrets } from './host/proxy.ts'
import type { Target } from './host/target.ts'
import type { TlsFiles } from './host/tls-files.ts'
import { tokenSource } from './host/token-source.ts'
import { createTransport } from './host/transport.ts'
import { waitDivisor } from './host/wait-divisor.ts'
import { createLedger } from './host/write-ledger.ts'

/** Which host, and who asks. */
export interface HostOptions {
  target: Target
  credentials: Credentials
  tls?: TlsFiles
}

/** What a context is made from. */
interface ContextOptions extends HostOptions {
  strict?: boolean
  law?: Law
  runs?: number
  timeLimit?: number
  signal?: AbortSignal
  seed?: number
  rate?: number
  fetch?: typeof globalThis.fetch
  journal?: string | false
}

/** Longest wait for a rate limit, in milliseconds: on loopback nobody is protected by one. */
const patience = { loopback: 3_000, elsewhere: 180_000 }

/** Requests a second at most. Off loopback that is what a limit of 60 a minute allows, however short its minutes are. */
export function rateOf({ rate, target }: { rate?: number | undefined; target: Pick<Target, 'url'> }): number {
  return rate ?? (isLoopback(target.url) ? Infinity : waitDivisor())
}

/** What must never be told. */
export function secretsOf({ target, credentials, tls }: HostOptions): string[] {
  return [
    'token' in credentials ? credentials.token : credentials.clientSecret,
    ...(target.unscopedApp ? [target.unscopedApp.clientSecret] : []),
    ...(tls?.passphrase === undefined ? [] : [tls.passphrase]),
    ...proxySecrets(process.env),
  ]
}

/** What the requests to a host have in common, for a run or a probe. */
export function contextOf(
  options: ContextOptions,
  { network, clock, mask }: { network: Network | undefined; clock: HostClock; mask: Mask },
  onExchange: (exchange: Exchange) => void,
): RunContext {
  const { target, credentials, strict = false, runs = 50, timeLimit = 10_000, signal } = options
  const fetch = options.fetch ?? globalThis.fetch
  const proxy = network?.decision.proxy
  const local = isLoopback(target.url)
  const interval = 1000 / rateOf(options)
  const folder = journalFolder({ ...options, url: target.url, inProcess: network === undefined })
  const waits = local ? patience.loopback : patience.elsewhere
  const context: RunContext = {
    readStream: (onPage) => readStream(context, onPage),
    ...signingOf(options),
    token: tokenSource(credentials, clock.now),
    credentials,
    subject: subjectOf(credentials),
    mask,
    transport: createTransport({
      interval,
      timeLimit,
      onExchange,
      sendOnce: network?.send ?? inProcess(fetch),
      proxy: proxy && withoutSecrets(proxy.href),
    }),
    clock,
    inProcess: network === undefined,
    ledger: createLedger(folder === undefined ? undefined : createJournal(folder, target, mask)),
    answers: createAnswerLog({ mask, strict }),
    ...(signal && { signal }),
    strict,
    law: options.law ?? new Law('host'),
    seed: options.seed ?? Math.floor(Math.random() * 2 ** 31),
    runs,
    patience: waits,
    requestLimit: longestSend(interval, timeLimit, waits),
  }
  return context
}
