import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2'

/**
 * The socket that a request came over, as `@hono/node-server` hands it on. Written with Node's own types, because the
 * declarations of Hono need those of a browser, which a test of ours may not have.
 */
export type Connection =
  | { incoming: IncomingMessage; outgoing: ServerResponse }
  | { incoming: Http2ServerRequest; outgoing: Http2ServerResponse }
