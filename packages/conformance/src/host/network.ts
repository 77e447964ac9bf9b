import { fetch as fetchOver, Agent, ProxyAgent, type Dispatcher } from 'undici'
import type { Environment, ProxyDecision } from './proxy.ts'
import { proxyFor } from './proxy.ts'
import { readTlsFiles, type TlsFiles } from './tls-files.ts'

/** What of an answer is read. */
export type ReceivedAnswer = Pick<Response, 'status' | 'arrayBuffer'> & {
  headers: Iterable<[string, string]>
}

/** What is sent, as `fetch` takes it. */
export interface SentRequest {
  method: string
  headers: Record<string, string>
  redirect: 'manual'
  body?: Uint8Array<ArrayBuffer>
}

/** Sends a request once. The signal is given beside it: Node forgets one that only a request holds when it collects garbage. */
export type SendOnce = (url: string, request: SentRequest, signal: AbortSignal) => Promise<ReceivedAnswer>

/** The way to the host under test, chosen once for a run. */
export interface Network {
  send: SendOnce
  /** Which way requests go. */
  decision: ProxyDecision
  /** Ends all connections. */
  close: () => Promise<void>
}

/** Sends requests to a host in this process. */
export function inProcess(fetch: typeof globalThis.fetch): SendOnce {
  return (url, request, signal) => fetch(new Request(url, request), { signal })
}

/**
 * Opens the way to a host. Whatever the environment says to Node's own `fetch`, only what is decided here holds.
 *
 * @param tls - files of certificates and keys.
 * @param environment - says whether there is a proxy. Default that of this process.
 * @throws UsageError when the proxy or a file is not what it should be.
 */
export async function openNetwork(
  hostUrl: string,
  tls: TlsFiles = {},
  environment: Environment = process.env,
): Promise<Network> {
  const decision = proxyFor(hostUrl, environment)
  const dispatcher = dispatcherOf(decision, await readTlsFiles(tls))
  return {
    decision,
    send: (url, request, signal) => fetchOver(url, { ...request, signal, dispatcher }),
    close: () => dispatcher.destroy(),
  }
}

function dispatcherOf({ proxy }: ProxyDecision, tls: Awaited<ReturnType<typeof readTlsFiles>>): Dispatcher {
  // The time limit of a request is that of the run.
  const limits = { allowH2: false, headersTimeout: 0, bodyTimeout: 0 }
  if (!proxy) return new Agent({ ...limits, connect: { allowH2: false, ...tls } })
  return new ProxyAgent({
    ...limits,
    uri: proxy.href,
    requestTls: { allowH2: false, ...tls },
    // The client certificate is for the host.
    proxyTls: { allowH2: false, ...(tls.ca && { ca: tls.ca }) },
  })
}
