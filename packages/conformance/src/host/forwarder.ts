import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { sendPatiently } from '../check/send-patiently.ts'
import type { Exchange } from '../check/exchange.ts'
import type { RunContext } from '../check/run-context.ts'
import { listenOnLoopback } from './listen-on-loopback.ts'

/**
 * A place on loopback that hands requests of other processes on to the host under test, as the run itself sends
 * requests: at its rate, with its patience and time limit, and recorded.
 */
export interface Forwarder {
  /** What the other process takes for the host. */
  url: string
  close: () => Promise<void>
}

/** Sends a request to the host. Without patience an answer 429 is handed back at once. */
export type Send = (request: Exchange['request'], patient?: boolean) => Promise<Exchange>

/** Decides what becomes of a request. Unless it sends one, no answer is given. */
export type Handler = (request: Exchange['request'], send: Send) => Promise<void>

/** Headers that speak of one connection, and not of what it carries. */
const ofConnection =
  /^(?:host|connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|expect|content-length)$/i

/**
 * Headers of an answer that do not reach the other process: its body has been decoded,
 * and one that followed a redirection would go round the forwarder.
 */
const notHandedBack = /^(?:content-encoding|location)$/i

/** Starts a forwarder. Status, headers and the bytes of both bodies are handed on as they are, but for the letters of a media type. */
export async function startForwarder(context: RunContext, handle: Handler): Promise<Forwarder> {
  const underWay = new Set<Promise<void>>()
  const server = createServer((incoming, outgoing) => {
    const forwarded = forward(context, handle, incoming, outgoing)
      // An answer that did not come from the host must not look like one: the connection is cut.
      .catch(() => void outgoing.destroy())
      .finally(() => underWay.delete(forwarded))
    underWay.add(forwarded)
  })
  return {
    url: await listenOnLoopback(server),
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
      // What the host was sent may still be written there, and must not come after what is put back.
      await Promise.all(underWay)
    },
  }
}

async function forward(
  context: RunContext,
  handle: Handler,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk))
  const body = Buffer.concat(chunks)
  const request = {
    method: incoming.method ?? '',
    url: `${context.target.url}${incoming.url}`,
    headers: headersOf(incoming.rawHeaders),
    body: body.toString(),
  }
  let answer: { exchange: Exchange; bytes: Uint8Array } | undefined
  await handle(request, async (sent, patient = true) => {
    const sendOnce = async (each: Exchange['request']) => {
      answer = await context.transport.forward(each, body)
      return answer.exchange
    }
    return sendPatiently(context, sent, { send: sendOnce, signal: context.signal, again: patient })
  })
  const response = answer?.exchange.response
  if (!answer || !response) {
    outgoing.destroy()
    return
  }
  outgoing.sendDate = false
  const handedBack = Object.entries(response.headers)
    .filter(([name]) => !ofConnection.test(name) && !notHandedBack.test(name))
    .map(([name, value]) => [name, name === 'content-type' ? inUsualLetters(value) : value])
  outgoing.writeHead(response.status, Object.fromEntries(handedBack))
  outgoing.end(answer.bytes)
}

/** A media type is the same in any letters, and with or without white space before its parameters; other processes compare it as text. */
function inUsualLetters(contentType: string): string {
  const [type = '', ...parameters] = contentType.split(';')
  return [type.trim().toLowerCase(), ...parameters].join(';')
}

/** The headers with their names as they were sent. */
function headersOf(raw: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = {}
  for (let index = 0; index < raw.length; index += 2) {
    const name = raw[index] ?? ''
    if (ofConnection.test(name)) continue
    const present = headers[name]
    headers[name] = present === undefined ? (raw[index + 1] ?? '') : `${present}, ${raw[index + 1]}`
  }
  return headers
}
