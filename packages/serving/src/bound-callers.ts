import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { Callers } from './callers.ts'
import { endGently } from './end-gently.ts'

/** Connections that a server has at once; what comes beyond is closed without an answer. */
const mostConnections = 4000

/**
 * How long nothing may move on a connection during a call, in milliseconds: whoever reads none of his answer is sent
 * away. Longer than the longest call, which waits a minute for a database or for a fault that was asked for.
 */
const mostIdleMs = 120_000

/**
 * Bounds what callers take of a server: connections, and the time that an answer waits to be read. An answer that
 * closes a connection reaches its caller, though he still sends a body that is refused.
 *
 * @param idleMs - how long nothing may move on a connection during a call, in milliseconds.
 * @returns the callers that it has.
 * @example
 * const server = createServer(patience, listener)
 * boundCallers(server)
 */
export function boundCallers(server: Server, idleMs: number = mostIdleMs): Callers {
  server.maxConnections = mostConnections
  server.timeout = idleMs
  server.prependListener('request', (incoming: IncomingMessage, outgoing: ServerResponse) => {
    if (outgoing.shouldKeepAlive) return
    // Before Node itself, which then closes the connection.
    outgoing.prependOnceListener('finish', () => {
      const { socket, complete } = incoming
      if (!complete) socket.destroySoon = () => endGently(socket)
    })
  })
  return new Callers(server)
}
