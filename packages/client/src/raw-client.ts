import { calls } from '@case-management/contract'
import createClient, { type Middleware } from 'openapi-fetch'
import type { RawClient, RawPaths } from './raw.ts'
import { send } from './send.ts'
import type { Operation, Transport } from './transport.ts'

/** The openapi-fetch client of a transport. Beneath it are the token, the retries, the middleware and the hooks of the client. */
export function createRawClient(transport: Transport): RawClient {
  const { baseUrl, accountId, headers } = transport
  const described = new WeakMap<Request, Operation>()
  const client = createClient<RawPaths>({
    baseUrl,
    headers: { ...headers, accountId },
    fetch: (request) => {
      const operation = described.get(request)
      if (!operation)
        throw new TypeError(
          'client.raw: only client.raw.use() can take a middleware that replaces the request',
        )
      return sendRaw(transport, operation, request)
    },
  })
  // openapi-fetch tells its middleware, but not its fetch, which path of the contract was called.
  const describe: Middleware = {
    onRequest({ request, schemaPath }) {
      described.set(request, operationAt(schemaPath))
    },
  }
  client.use(describe)
  return {
    ...client,
    use(...middleware) {
      // It stays the last, because any other may replace the request.
      client.eject(describe)
      client.use(...middleware, describe)
    },
  }
}

async function sendRaw(transport: Transport, operation: Operation, request: Request): Promise<Response> {
  const { headers, signal } = request
  const url = request.url.replace(encodeURIComponent('{streamId}'), encodeURIComponent(transport.streamId))
  const body = await request.text()
  const answer = await send(transport, { operation, url, headers, body, signal, limits: {} })
  const { response, text } = answer
  // A browser hides a redirect behind the status 0, which no Response can be made with.
  // What should be data and is no JSON would make openapi-fetch throw an error of its own.
  const unreadable = response.status === 0 || (response.ok && text && answer.body === undefined)
  if (answer.error && unreadable) throw answer.error
  // The body was read beneath, where a broken one could be retried: openapi-fetch gets it anew.
  const { status, statusText } = response
  return new Response(text || null, { status, statusText, headers: response.headers })
}

function operationAt(path: string): Operation {
  const operation = Object.values(calls).find((candidate) => candidate.path === path)
  if (!operation) throw new TypeError(`client.raw: the contract has no path ${path}`)
  return operation
}
