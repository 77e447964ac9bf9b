import { contractDialect, type QuestionId } from '@case-management/contract/questions'
import { errorTypes, mediaTypeOf } from '../../dialect/error-types.ts'
import { unknownIds } from '../../host/unknown-ids.ts'
import { isObject, type JsonObject } from '../../projection/json.ts'
import type { Seen } from '../asker.ts'
import type { Refusal } from '../finding.ts'
import { tell, tellNone, tellNothing, type Reader } from './reading.ts'

/** A body that cannot be read. */
export const badBody = { text: '{' }
/** One that can be read and is none of a search. */
export const listBody = { text: '[[]]' }

/** Asks how requests are refused that are wrong in one thing. */
export async function readRefusals(reader: Reader): Promise<void> {
  const { asker } = reader
  const malformed = await asker.ask('getTasks', badBody)
  tellRefusal(reader, 'malformed-body', malformed)
  const broken = await asker.ask('getTasks', { body: { limit: 'many' } })
  tellRefusal(reader, 'broken-schema', broken)
  readTextKey(reader, broken)
  tellRefusal(reader, 'unknown-stream', await asker.ask('getTasks', { streamId: unknownIds.streamId }))
  const header = await asker.ask('getTasks', { headers: { 'X-Timezone-Offset': 'soon' } })
  tellRefusal(reader, 'bad-header', header, 'ignored')
  const type = await asker.ask('getTasks', { headers: { 'Content-Type': 'text/plain' } })
  tellRefusal(reader, 'wrong-content-type', type, 'taken')
  const method = await asker.ask('getTasks', { method: 'GET' })
  tellRefusal(reader, 'wrong-method', method)
  if (method.status === 405)
    tell(reader, 'allow-header', 'allow' in method.headers ? 'sent' : 'absent', method)
  else if ('allow' in method.headers) tell(reader, 'allow-header', 'sent', method)
  else
    tellNothing(reader, 'allow-header', `a wrong method is answered with ${method.status}, not 405`, method)
  await readOrder(reader, malformed)
  const list = await asker.ask('getTasks', listBody)
  readNamedKey(reader, broken, list)
  reader.refused = { malformed, list }
}

/** The first error of a refusal. */
export function errorOf({ body }: Seen): JsonObject {
  const { errors } = body
  const [first] = Array.isArray(errors) ? errors : []
  return isObject(first) ? first : {}
}

/** Status and code of a refusal; nothing when it has no code. */
export function refusalIn(seen: Seen): Refusal | undefined {
  const { code } = errorOf(seen)
  return typeof code === 'string' || typeof code === 'number' ? { status: seen.status, code } : undefined
}

/**
 * Tells status and code of a refusal.
 *
 * @param otherwise - the answer that stands for a request that was not refused.
 */
export function tellRefusal(reader: Reader, id: QuestionId, seen: Seen, otherwise?: string): void {
  if (seen.status === 200 && otherwise !== undefined) return tell(reader, id, otherwise, seen)
  if (seen.status < 400 || seen.status > 499)
    return tellNone(reader, id, `the host answers ${seen.status}`, seen)
  const value = refusalIn(seen)
  const reason = `the host answers ${seen.status} without a code`
  const { value: own } = contractDialect[id]
  if (value === undefined && typeof own === 'object' && own.status === seen.status)
    return tellNothing(reader, id, reason, seen)
  if (value === undefined) return tellNone(reader, id, reason, seen)
  return tell(reader, id, { answer: 'refused', value }, seen)
}

function readTextKey(reader: Reader, broken: Seen): void {
  const keys = ['msg', 'message'].filter((key) => typeof errorOf(broken)[key] === 'string')
  const [only] = keys
  if (only !== undefined && keys.length === 1) tell(reader, 'error-text-key', only, broken)
  else tellNone(reader, 'error-text-key', 'an error has a text in neither or both of msg and message', broken)
}

/** What an error says went wrong. */
export function textOf(seen: Seen): string {
  const { msg, message } = errorOf(seen)
  const text = msg ?? message
  return typeof text === 'string' ? text : ''
}

function readNamedKey(reader: Reader, broken: Seen, other: Seen): void {
  const id = 'error-names-key'
  if (!broken.refused || !other.refused) tellNothing(reader, id, 'no body was refused for its schema', broken)
  else if (textOf(broken) === '') tellNothing(reader, id, 'an error has no text in msg or message', broken)
  else if (textOf(broken).includes('/limit') && !textOf(other).includes('/limit'))
    tell(reader, id, 'pointer', broken)
  else if (textOf(broken) === textOf(other)) tell(reader, id, 'silent', broken)
  else tellNone(reader, id, 'the messages for two bodies differ, and hold no JSON Pointer', broken)
}

async function readOrder(reader: Reader, malformed: Seen): Promise<void> {
  const id = 'refusal-order'
  const seen = await reader.asker.ask('getTasks', { ...badBody, token: 'nonsense' })
  if (malformed.status === 401) tellNothing(reader, id, 'both are refused with 401', seen)
  else if (seen.status === 401) tell(reader, id, 'token', seen)
  else if (seen.status === malformed.status) tell(reader, id, 'body', seen)
  else tellNone(reader, id, `the host answers ${seen.status}`, seen)
}

/** Which media type all refusals so far have. */
export function readErrorType(reader: Reader): void {
  const id = 'error-media-type'
  const told = new Map(
    reader.asker.seen
      // What goes on at a limit may come from a gateway.
      .filter(({ status }) => status >= 400 && status < 500 && status !== 429)
      .map((seen) => [mediaTypeOf(seen.headers['content-type']), seen] as const),
  )
  const [first, second] = told
  if (first === undefined) {
    if (!reader.findings.has(id)) tellNothing(reader, id, 'no request was refused')
    return
  }
  const [type, seen] = first
  const [answer] = Object.entries(errorTypes).find(([, each]) => each === type) ?? []
  const all = [...told.keys()].map((each) => each ?? 'no content type').join(' and ')
  if (answer === undefined || second !== undefined)
    tellNone(reader, id, `refusals have ${all}`, second?.[1] ?? seen)
  else tell(reader, id, answer, seen)
}

/** Whether all answers so far carry a request id, each its own. */
export function readRequestId(reader: Reader): void {
  // A server in trouble says nothing of how it answers otherwise.
  const seen = reader.asker.seen.filter(({ status }) => status < 500)
  const ids = seen.flatMap(({ headers }) => headers['x-request-id'] ?? [])
  const [last] = seen.slice(-1)
  if (last === undefined) return
  if (ids.length === 0) tell(reader, 'request-id', 'absent', last)
  else if (ids.length === seen.length && new Set(ids).size === ids.length)
    tell(reader, 'request-id', 'sent', last)
  else
    tellNone(
      reader,
      'request-id',
      `of ${seen.length} answers ${new Set(ids).size} carry an id of their own`,
      last,
    )
}
