import { ServerResponse } from 'node:http'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Connection } from './connection.ts'

/** Sends an answer that has no media type by itself: the listener would give it one. Any other is handed on. */
export async function sentUntyped(
  response: Response,
  { outgoing }: Pick<Connection, 'outgoing'>,
): Promise<Response> {
  if (!(outgoing instanceof ServerResponse) || response.body === null || response.headers.has('Content-Type'))
    return response
  const body = new Uint8Array(await response.arrayBuffer())
  outgoing.writeHead(response.status, {
    ...Object.fromEntries(response.headers),
    'Content-Length': body.byteLength,
  })
  outgoing.end(body)
  return RESPONSE_ALREADY_SENT
}
