import { operations, security } from '@case-management/contract'
import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { findOperation, type FoundOperation } from './find-operation.ts'
import { parsePreference, UnknownPreference } from './preference.ts'
import { createPrism, type Prism } from './prism.ts'
import { readJsonBody } from './request-body.ts'
import { validateRequest, type Refusal } from './request-validation.ts'

/** The mock as a function of web standards: `mock.fetch(request)` answers without any network. */
export type Mock = Pick<Hono, 'fetch'>

/** What a mock is made with. */
export interface MockOptions {
  /** Takes one line per answer: method, path and status. No header and no body is in it. */
  log?: (line: string) => void
}

/**
 * Makes a mock of the contract. It keeps no state: the answer is the documented example that `Prefer` names,
 * otherwise the first one of the success response, and a request that breaks the contract gets the documented error.
 *
 * @example
 * const mock = await createMock()
 * const response = await mock.fetch(new Request(url, { method: 'POST', headers: { auth, accountId, Prefer: 'code=429' } }))
 */
export async function createMock({ log }: MockOptions = {}): Promise<Mock> {
  const prism = await createPrism()
  const app = new Hono()
  app.use(cors({ origin: '*', ...crossOriginHeaders(), maxAge: 600 }))
  app.all('*', async (context) => {
    const { method } = context.req
    const { pathname } = new URL(context.req.url)
    const found = findOperation(pathname)
    const response = found
      ? await answer(prism, found, pathname, context.req.raw)
      : errorResponse(404, `The contract has no path ${pathname}`)
    log?.(`${method} ${pathname} ${response.status}`)
    return response
  })
  app.onError((error) => errorResponse(500, error.message))
  return app
}

async function answer(
  prism: Prism,
  found: FoundOperation,
  path: string,
  request: Request,
): Promise<Response> {
  const headers = Object.fromEntries(request.headers)
  const refuse = async (refusal: Refusal, checkSecurity: boolean) => {
    const wanted = { code: Number(refusal.status), exampleKey: refusal.example }
    const { status, headers: answered, body } = await prism({ path, headers, checkSecurity, wanted })
    const refused = status === wanted.code && refusal.messages
    return Response.json(refused ? withMessages(body, refused) : body, { status, headers: answered })
  }

  if (request.method !== found.operation.method) {
    return await refuse({ status: '405', example: 'method-not-allowed' }, false)
  }
  const body = await readJsonBody(request, found.operation)
  const refusal = validateRequest(found, headers, body)
  if (refusal) return await refuse(refusal, true)
  try {
    const wanted = parsePreference(headers['prefer'], found.id)
    const answered = await prism({ path, headers, checkSecurity: true, wanted })
    return Response.json(answered.body, answered)
  } catch (error) {
    if (!(error instanceof UnknownPreference)) throw error
    return errorResponse(400, error.message)
  }
}

/** The documented error with the messages of this request; the code stays. */
function withMessages(body: unknown, messages: readonly string[]): unknown {
  const code = isErrorBody(body) ? body.errors[0]?.code : undefined
  return { errors: messages.map((msg) => ({ msg, code })) }
}

function isErrorBody(body: unknown): body is { errors: { code?: unknown }[] } {
  return typeof body === 'object' && body !== null && 'errors' in body && Array.isArray(body.errors)
}

function errorResponse(status: number, msg: string): Response {
  return Response.json({ errors: [{ msg, code: status }] }, { status })
}

/** What a browser page of another origin may send and read: what the contract names, and `Prefer`. */
function crossOriginHeaders(): { allowMethods: string[]; allowHeaders: string[]; exposeHeaders: string[] } {
  const all = Object.values(operations)
  return {
    allowMethods: unique(all.map(({ method }) => method)),
    allowHeaders: unique([
      security.header,
      'Content-Type',
      'Prefer',
      ...all.flatMap(({ headers }) => headers.map(({ name }) => name)),
    ]),
    exposeHeaders: unique(
      all.flatMap(({ responses }) => Object.values(responses).flatMap(({ headers }) => headers)),
    ),
  }
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}
