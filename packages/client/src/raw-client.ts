import { calls } from '@case-management/contract'
import createClient, { type Middleware } from 'openapi-fetch'
import type { Answer } from './attempt.ts'
import { checkUnread } from './check-unread.ts'
import type { RawClient, RawPaths } from './raw.ts'
import { refuseFor } from './refuse.ts'
import { segmentOf } from './request-parts.ts'
import { beginCall, noAnswer, send, type Outcome } from './send.ts'
import { tellFailure } from './tell-failure.ts'
import type { Operation, Transport } from './transport.ts'

/** What openapi-fetch tells its middleware of a call, but not its `fetch`. */
interface Described {
  operation: Operation
  /** Path parameters by name. */
  path: Record<string, unknown>
}

/** The openapi-fetch client of a transport. Beneath it are the token, the retries, the middleware and the hooks of the client. */
export function createRawClient(transport: Transport): RawClient {
  const { baseUrl, headers, requiredHeaders, streamId } = transport
  const described = new WeakMap<Request, Described>()
  const client = createClient<RawPaths>({
    baseUrl,
    headers: { ...headers, ...requiredHeaders },
    fetch: async (request) => {
      const description = described.get(request)
      if (!description)
        throw new TypeError(
          'client.raw: only client.raw.use() can take a middleware that replaces the request',
        )
      const { id } = description.operation
      const outcome = await sendRaw(transport, description, request).catch(noAnswer)
      tellFailure(transport.hooks, id, outcome.error)
      if (!outcome.response) throw outcome.error
      return responseOf(outcome)
    },
  })
  const describe: Middleware = {
    onRequest({ request, schemaPath, params }) {
      described.set(request, { operation: operationAt(schemaPath), path: { streamId, ...params.path } })
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

async function sendRaw(
  transport: Transport,
  { operation, path }: Described,
  request: Request,
): Promise<Outcome<unknown>> {
  const refuse = refuseFor(operation.id)
  // openapi-fetch leaves a parameter that it was not given as it stands in the template.
  const url = Object.entries(path).reduce(
    (filled, [name, value]) =>
      filled.replace(encodeURIComponent(`{${name}}`), segmentOf(value, name, refuse)),
    request.url,
  )
  const headers = Object.fromEntries(request.headers)
  checkUnread('request', request)
  const body = await request.text()
  const { signal } = request
  return send(transport, beginCall(transport, { operation, url, headers, body, signal }, {}))
}

/** What openapi-fetch gets: the body anew, because it was read beneath, where a broken one could be retried. */
function responseOf({ response, text, body, error }: Answer<unknown>): Response {
  // openapi-fetch takes each good status for data, and gives what is empty as an error that is undefined.
  // Nor can a Response be made with the status 0, behind which a browser hides a redirect.
  if (error && (response.ok || !(body === undefined ? text : body))) throw error
  return new Response(text || null, response)
}

function operationAt(path: string): Operation {
  const operation = Object.values(calls).find((candidate) => candidate.path === path)
  if (!operation) throw new TypeError(`client.raw: the contract has no path ${path}`)
  return operation
}
