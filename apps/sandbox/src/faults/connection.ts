import { ServerResponse } from 'node:http'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { utf8Of } from '../text/bytes.ts'
import type { SandboxEnv } from '../http/host.ts'

/** What `fetch` throws in a process when a connection breaks, in the words of Node's own `fetch`. */
export class ConnectionCut extends TypeError {
  constructor() {
    super('fetch failed', { cause: new Error('The sandbox cut the connection, as Sandbox-Fault asked.') })
  }
}

/**
 * Cuts the connection of a request without an answer.
 *
 * @throws ConnectionCut when there is no socket.
 */
export function cut({ outgoing }: SandboxEnv['Bindings']): Response {
  if (!outgoing) throw new ConnectionCut()
  outgoing.destroy()
  return RESPONSE_ALREADY_SENT
}

/** A response that announces the whole body, gives half of it, and breaks. */
export function truncated(
  { outgoing }: SandboxEnv['Bindings'],
  status: number,
  headers: Record<string, string>,
  body: string | Uint8Array,
): Response {
  const bytes = typeof body === 'string' ? utf8Of(body) : body
  const half = bytes.subarray(0, Math.floor(bytes.byteLength / 2))
  const announced = { ...headers, 'Content-Length': String(bytes.byteLength) }
  if (outgoing instanceof ServerResponse) {
    outgoing.writeHead(status, announced)
    outgoing.write(half, () => outgoing.destroy())
    return RESPONSE_ALREADY_SENT
  }
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (controller.desiredSize === null) return
      controller.enqueue(half)
      controller.error(new ConnectionCut())
    },
  })
  return new Response(stream, { status, headers: announced })
}
