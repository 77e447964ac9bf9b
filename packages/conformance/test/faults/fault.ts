import { operations, type OperationId } from '@case-management/contract'
import { contractDialect, type Dialect, type QuestionId } from '@case-management/contract/questions'
import { questionIds } from '../../src/probe/question-ids.ts'
import { isObject, type JsonObject } from '../../src/projection/json.ts'
import { requestSchemaPointer } from '../../src/projection/request-schema.ts'
import { propertiesOf, schemaNode } from '../../src/projection/schema-node.ts'

/** Keys of a search that say nothing of which tasks are found. */
const aroundFilters: ReadonlySet<string> = new Set(['sortBy', 'selectedColumns', 'skip', 'limit'])

/** Keys of a search that decide which tasks are found. */
export const filterKeys: readonly string[] = propertiesOf(schemaNode(requestSchemaPointer('getTasks')))
  .map(([key]) => key)
  .filter((key) => !aroundFilters.has(key))

/** Sends a request to a host. */
export type Host = (request: Request) => Promise<Response>

/** What part of the contract a fault breaks. */
export type FaultClass =
  | 'shape'
  | 'pagination'
  | 'filter'
  | 'sort'
  | 'update'
  | 'access'
  | 'robustness'
  | 'headers'

/** A host that is right except for one thing. */
export interface Fault {
  id: string
  class: FaultClass
  /** Code of the Web Fuzzing Commons fault catalogue, where one fits. */
  wfc?: number
  /** What is wrong, as a sentence. */
  what: string
  /** What the name or message of the check that catches it must speak of. */
  tells: RegExp
  /** Makes an honest host wrong, which answers the open questions as a dialect says; by default as the contract does. */
  break: (honest: Host, dialect?: Dialect) => Host
}

/** A request that was taken apart, so that a fault can look at it. */
export interface Call {
  request: Request
  operation: OperationId | undefined
  text: string
  /** The body when it is a JSON object, and no larger than what a host reads. */
  body: JsonObject | undefined
}

/** Takes a request apart, as a host of a dialect reads it; by default as one of the contract does. */
export async function callOf(request: Request, dialect = contractDialect): Promise<Call> {
  const text = await request.clone().text()
  const { pathname } = new URL(request.url)
  const found = Object.values(operations).find(({ path }) =>
    new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(pathname),
  )
  // A host refuses a larger body before it knows what it says, and sent on in another form it may be small.
  const { 'largest-body': limit } = dialect
  const most = limit.answer === 'refused' ? limit.value : Infinity
  const body = Buffer.byteLength(text) > most ? undefined : objectOf(text)
  return { request, operation: found?.id, text, body }
}

/** The text as a JSON object, if it is one. */
export function objectOf(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** The same request with another body. */
export function withBody(request: Request, body: unknown): Request {
  return new Request(request.url, {
    method: request.method,
    headers: request.headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

/** The same request with other headers; `null` leaves one out. */
export function withHeaders(request: Request, headers: Record<string, string | null>): Request {
  const changed = new Request(request.clone())
  for (const [name, value] of Object.entries(headers)) {
    if (value === null) changed.headers.delete(name)
    else changed.headers.set(name, value)
  }
  return changed
}

/** A JSON answer. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  })
}

/** The same answer with another body. */
export function replaced(response: Response, body: unknown, status = response.status): Response {
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers })
}

/** Changes the body of each success of an operation. */
export function answering(
  operation: OperationId,
  change: (body: JsonObject, call: Call) => unknown,
): Fault['break'] {
  return (honest, dialect) => async (request) => {
    const call = await callOf(request, dialect)
    const response = await honest(request)
    if (call.operation !== operation || response.status !== 200) return response
    const body = objectOf(await response.clone().text())
    return body ? replaced(response, change(body, call)) : response
  }
}

/** Changes each task in every answer. */
export function tasks(change: (task: JsonObject, call: Call) => JsonObject): Fault['break'] {
  return (honest, dialect) =>
    answering('getTasks', (page, call) => ({
      ...page,
      results: listOf(page['results']).map((task) => change(task, call)),
    }))(answering('updateTask', change)(honest, dialect), dialect)
}

/** Changes the body of each search before the honest host sees it. */
export function asking(change: (body: JsonObject) => JsonObject): Fault['break'] {
  return (honest, dialect) => async (request) => {
    const { operation, body } = await callOf(request, dialect)
    return operation === 'getTasks' && body ? honest(withBody(request, change(body))) : honest(request)
  }
}

/** Changes the body of each update before the honest host sees it. */
export function updating(change: (body: JsonObject) => JsonObject): Fault['break'] {
  return (honest, dialect) => async (request) => {
    const { operation, body } = await callOf(request, dialect)
    return operation === 'updateTask' && body ? honest(withBody(request, change(body))) : honest(request)
  }
}

/** Changes each answer that has a status, or that has another one only because the host refuses with another than the contract. */
export function refusing(
  status: number,
  change: (response: Response, call: Call) => Response | Promise<Response>,
): Fault['break'] {
  return (honest, dialect) => async (request) => {
    const call = await callOf(request, dialect)
    const response = await honest(request)
    return isRefusedAs(status, response, dialect) ? change(response, call) : response
  }
}

/** Whether a host of a dialect answers so what the contract answers with a status. */
export function isRefusedAs(status: number, response: Response, dialect: Dialect = contractDialect): boolean {
  const wanted = questionIds
    .filter((id) => statusOf(contractDialect[id].value) === status)
    .flatMap((id) => statusOf(dialect[id].value) ?? [])
  return (wanted.length > 0 ? wanted : [status]).includes(response.status)
}

/** The status of the value of an answer that refuses. */
function statusOf(value: Dialect[QuestionId]['value']): number | undefined {
  return typeof value === 'object' ? value.status : undefined
}

/** The entries of a list that are objects. */
export function listOf(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

/** An object without some keys. */
export function without(body: JsonObject, ...keys: string[]): JsonObject {
  return Object.fromEntries(Object.entries(body).filter(([key]) => !keys.includes(key)))
}
