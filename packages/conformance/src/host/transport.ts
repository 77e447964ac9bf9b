import { setTimeout as wait } from 'node:timers/promises'
import type { Exchange } from '../check/exchange.ts'
import type { SendOnce } from './network.ts'
import { networkProblem } from './network-problem.ts'

/** Sends requests to the host under test. */
export interface Transport {
  /** Sends one request and reads its answer. An exchange without a response got none in time. */
  send: (request: Exchange['request'], options?: SendOptions) => Promise<Exchange>
  /** As `send`, for what is handed on: with the bytes of both bodies. */
  forward: (
    request: Exchange['request'],
    body: Uint8Array<ArrayBuffer>,
  ) => Promise<{ exchange: Exchange; bytes: Uint8Array }>
}

/** How one request is sent. */
export interface SendOptions {
  /** Whether it does not wait for its turn; those behind it wait the longer. */
  atOnce?: boolean
}

/** How requests are sent. */
export interface TransportOptions {
  /** Sends a request once: over the network, or to a host in this process. */
  sendOnce: SendOnce
  /** The proxy in use, as it may be told. */
  proxy?: string | undefined
  /** Shortest time between the starts of two requests, in milliseconds. */
  interval: number
  /** How long an answer may take, in milliseconds. */
  timeLimit: number
  /** Called with every exchange. */
  onExchange: (exchange: Exchange) => void
}

/** Makes a transport that keeps its distance between requests. */
export function createTransport(options: TransportOptions): Transport {
  const { interval, onExchange } = options
  let next = 0
  const inTurn = async (
    request: Exchange['request'],
    body: Uint8Array<ArrayBuffer>,
    { atOnce = false }: SendOptions = {},
  ) => {
    const now = Date.now()
    const start = Math.max(now, next)
    next = start + interval
    if (start > now && !atOnce) await wait(start - now)
    const answered = await exchangeOf(request, body, options)
    onExchange(answered.exchange)
    return answered
  }
  return {
    forward: (request, body) => inTurn(request, body),
    send: async (request, turn) =>
      (await inTurn(request, new TextEncoder().encode(request.body), turn)).exchange,
  }
}

async function exchangeOf(
  request: Exchange['request'],
  sent: Uint8Array<ArrayBuffer>,
  { sendOnce, timeLimit, proxy }: TransportOptions,
): Promise<{ exchange: Exchange; bytes: Uint8Array }> {
  const startedAt = Date.now()
  const start = performance.now()
  const duration = () => Math.round(performance.now() - start)
  try {
    const bodiless = request.method === 'GET' || request.method === 'HEAD'
    const response = await sendOnce(
      request.url,
      {
        method: request.method,
        headers: request.headers,
        redirect: 'manual',
        ...(!bodiless && { body: sent }),
      },
      AbortSignal.timeout(timeLimit),
    )
    const bytes = new Uint8Array(await response.arrayBuffer())
    const body = new TextDecoder().decode(bytes)
    const headers = Object.fromEntries(response.headers)
    const exchange = {
      request,
      response: { status: response.status, headers, body },
      startedAt,
      duration: duration(),
    }
    return { exchange, bytes }
  } catch (error) {
    return {
      exchange: { request, problem: networkProblem(error, proxy), startedAt, duration: duration() },
      bytes: new Uint8Array(),
    }
  }
}
