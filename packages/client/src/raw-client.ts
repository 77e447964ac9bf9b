import { calls } from '@case-management/contract'
import { jsonText } from '@case-management/contract/json'
import createClient, { type Client, type Middleware } from 'openapi-fetch'
import type { Answer } from './attempt.ts'
import { checkUnread } from './check-unread.ts'
import type { RawClient, RawPaths } from './raw.ts'
import { refuseFor } from './refuse.ts'
import { pathOf, plainHeaders } from './request-parts.ts'
import { beginCall, noAnswer, send, type Outcome } from './send.ts'
import { tellFailure } from './tell-failure.ts'
import type { Operation } from './operation.ts'
import type { Transport } from './transport.ts'

/** What openapi-fetch tells its middleware of a call, but not its `fetch`. */
interface Described {
  operation: Operation
  /** Path parameters by name. */
  path: Record<string, unknown>
}

/** The openapi-fetch client of a transport. Beneath it are the token, the retries, the middleware and the hooks of the client. */
export function createRawClient(transport: Transport): RawClient {
  const { baseUrl, headers, requiredHeaders, streamId, hooks } = transport
  const described = new WeakMap<Request, Described>()
  const fetch = async (request: Request): Promise<Response> => {
    const description = described.get(request)
    if (!description) throw new TypeError('client.raw takes middleware in use()')
    const outcome = await sendRaw(transport, description, request).catch(noAnswer)
    tellFailure(hooks, description.operation.id, outcome.error)
    if (!outcome.response) throw outcome.error
    return responseOf(outcome)
  }
  const client = createClient<RawPaths>({ baseUrl, headers: { ...headers, ...requiredHeaders }, fetch })
  const describe: Middleware = {
    onRequest({ request, schemaPath, params, options }) {
      if (options.fetch !== fetch || options.baseUrl !== baseUrl)
        throw new TypeError('client.raw takes no baseUrl or fetch')
      described.set(request, { operation: operationAt(schemaPath), path: { streamId, ...params.path } })
    },
  }
  client.use(describe)
  const taking = refusing(client)
  /** What openapi-fetch writes by itself would be another value for NaN and its kin. */
  const writer =
    ({ id }: Operation) =>
    (body: unknown) => {
      try {
        return jsonText(body, refuseFor(id))
      } catch (error) {
        tellFailure(hooks, id, error)
        throw error
      }
    }
  return {
    ...taking,
    POST: (path, init) => taking.POST(path, { bodySerializer: writer(operationAt(path)), ...init }),
    use(...middleware) {
      // It stays the last, because any other may replace the request.
      client.eject(describe)
      try {
        client.use(...middleware)
      } finally {
        client.use(describe)
      }
    },
  }
}

/** Types alone: the compiler cannot follow those of openapi-fetch, which take all that ours do. */
function refusing(client: Client<RawPaths>): RawClient
function refusing(client: unknown): unknown {
  return client
}

async function sendRaw(
  transport: Transport,
  { operation, path }: Described,
  request: Request,
): Promise<Outcome<unknown>> {
  checkUnread('request', request)
  const refuse = refuseFor(operation.id)
  const call = {
    operation,
    // Not that of the request: a middleware can have led it to a host that must not get the token.
    url: transport.baseUrl + pathOf(operation, path, refuse),
    headers: plainHeaders(Object.fromEntries(request.headers), refuse),
    body: await request.text(),
    signal: request.signal,
  }
  return send(transport, beginCall(transport, call, {}))
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
  if (!operation) throw new TypeError(`client.raw has no path ${path}`)
  return operation
}
