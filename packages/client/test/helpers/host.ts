import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

/** A request as it arrived. */
export interface Received {
  method: string | undefined
  path: string | undefined
  headers: IncomingHttpHeaders
  body: string
}

/** What a host says to a request. */
export interface Reply {
  status?: number
  headers?: Record<string, string>
  /** Text is sent as it is, anything else as JSON. */
  body?: unknown
}

/** A running host. */
export interface Host {
  /** With scheme and port. */
  url: string
  /** All that arrived, in order. */
  received: Received[]
}

/** Starts an honest HTTP server on a free port for the length of a test. */
export async function startHost(
  answer: (request: Received, index: number) => Reply | Promise<Reply>,
): Promise<Host> {
  const received: Received[] = []
  const server = createServer((request, response) => {
    void respond(request, response)
  })
  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const arrived = {
      method: request.method,
      path: request.url,
      headers: request.headers,
      body: await text(request),
    }
    received.push(arrived)
    const reply = await answer(arrived, received.length - 1)
    const isText = typeof reply.body === 'string'
    response.writeHead(reply.status ?? 200, {
      ...(reply.body !== undefined && !isText && { 'content-type': 'application/json' }),
      ...reply.headers,
    })
    response.end(isText ? reply.body : JSON.stringify(reply.body))
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return { url: `http://127.0.0.1:${portOf(server.address())}`, received }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.')
  return address.port
}
