import type { OperationId } from '@case-management/contract'
import { operations, security } from '@case-management/contract'
import { demo } from '@case-management/sandbox'
import * as fc from 'fast-check'
import type { Arbitrary } from 'fast-check'
import { arbitraryOf } from '../../src/phases/properties/arbitrary-of.ts'
import { requestSchemaPointer } from '../../src/projection/request-schema.ts'
import { schemaNode } from '../../src/projection/schema-node.ts'
import { validUpdates } from '../support/valid-updates.ts'

/** A request as bytes, each a character of Latin-1. */
export interface FuzzRequest {
  /** With {@link tokenPlace} and {@link taskPlace} where a token and the id of a task belong. */
  head: string
  body: string
  /** In how many pieces it is sent. */
  pieces: number
  /** Whether the host has all that it needs to answer. */
  isComplete: boolean
  /** How the caller leaves when it is not: it says that nothing more comes, or is simply gone. */
  leaves: 'end' | 'destroy'
}

/** Where the token of the run belongs. */
export const tokenPlace = '{token}'
/** Where the id of a task belongs. */
export const taskPlace = '{task}'

const { maxBytes, maxDepth } = operations.getTasks.bodyLimits

/** A value that is mostly the right one. */
function mostly<Value>(right: Value, ...others: Value[]): Arbitrary<Value> {
  return fc.oneof(
    { arbitrary: fc.constant(right), weight: 24 },
    { arbitrary: fc.constantFrom(...others), weight: 1 },
  )
}

/** Text of any byte but those that end a line. */
const oddText = fc.string({ unit: 'binary', maxLength: 30 }).map((text) =>
  Buffer.from(text)
    .toString('latin1')
    .replaceAll(/[\r\n]/gu, ' '),
)

const asBytes = (text: string) => Buffer.from(text).toString('latin1')

const validBodies: Record<OperationId, Arbitrary<string>> = {
  getTasks: arbitraryOf(schemaNode(requestSchemaPointer('getTasks'))).map((body) => JSON.stringify(body)),
  updateTask: validUpdates().map((body) => JSON.stringify(body)),
}

/** Texts that are put into the middle of a good body. */
const insertions = [
  '"__proto__":{"a":1},',
  '\\u0000',
  '\\ud800',
  '1e999',
  '-0',
  '\u0000',
  '\u00ff\u00fe',
  '{'.repeat(40),
  '['.repeat(5000),
  '"',
  ',',
  '🙂',
]

/** A good body after a few accidents. */
function mutated(bodies: Arbitrary<string>): Arbitrary<string> {
  const accident = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removes: fc.nat({ max: 6 }),
    inserts: fc.oneof(fc.constantFrom(...insertions), fc.constant('')),
  })
  return fc.tuple(bodies, fc.array(accident, { minLength: 1, maxLength: 4 })).map(([body, accidents]) => {
    let text = body
    for (const { at, removes, inserts } of accidents) {
      const place = Math.floor(at * text.length)
      text = text.slice(0, place) + inserts + text.slice(place + removes)
    }
    return text
  })
}

const large = fc.constantFrom(
  `{}${' '.repeat(maxBytes - 2)}`,
  `{"name":"${'x'.repeat(maxBytes - 11)}"}`,
  `{"searchText":"${'🙂'.repeat(60_000)}"}`,
  `{"fields":[${'{"lname":"a","selectedValue":"b"},'.repeat(20_000)}{}]}`,
  ' '.repeat(maxBytes + 1),
)

const hostile = fc.constantFrom(
  '',
  'null',
  '[]',
  '"text"',
  '['.repeat(maxDepth) + ']'.repeat(maxDepth),
  '{"a":'.repeat(maxDepth + 1) + '1' + '}'.repeat(maxDepth + 1),
  '{"limit":1e400,"skip":-1e400}',
  '{"skip":9007199254740993,"limit":1000}',
  '{"name":"a","name":"b"}',
  '{"__proto__":{"admin":true},"constructor":{"prototype":{}}}',
  '{"status":{"name":"__proto__"},"priority":{"name":"constructor"}}',
  `{"searchText":"'; DROP TABLE task; --"}`,
  '{"searchText":"\\u0000%_\\\\\\""}',
  '{"customFields":[{"lname":"__proto__","selectedValue":null}]}',
)

function bodiesOf(operation: OperationId): Arbitrary<string> {
  return fc.oneof(
    { arbitrary: validBodies[operation], weight: 40 },
    { arbitrary: mutated(validBodies[operation]), weight: 40 },
    { arbitrary: hostile, weight: 15 },
    { arbitrary: large, weight: 1 },
  )
}

const paths = (operation: OperationId) => {
  const { path } = operations[operation]
  const filled = (streamId: string, taskId: string) =>
    path.replace('{streamId}', streamId).replace('{taskId}', taskId)
  return fc.oneof(
    { arbitrary: fc.constant(filled(demo.streamId, taskPlace)), weight: 60 },
    {
      arbitrary: fc
        .tuple(oddText.map(encodeURIComponent), oddText.map(encodeURIComponent))
        .map(([stream, task]) => filled(stream, task)),
      weight: 2,
    },
    { arbitrary: oddText.map((text) => `/${text.replaceAll(' ', '')}`), weight: 1 },
    {
      arbitrary: fc.constantFrom(
        '*',
        '//',
        '/%zz',
        'http://localhost/',
        '/../../etc/passwd',
        `/${'a'.repeat(9000)}`,
        filled('%00', '%ff'),
        filled('..', '..'),
        `${filled(demo.streamId, taskPlace)}?${'a=b&'.repeat(500)}`,
      ),
      weight: 2,
    },
  )
}

const extraHeaders = fc.oneof(
  { arbitrary: fc.constant(''), weight: 60 },
  {
    arbitrary: fc.constantFrom(
      'Expect: 100-continue',
      'Expect: nothing',
      'Upgrade: websocket\r\nConnection: Upgrade',
      'Transfer-Encoding: gzip',
      'Transfer-Encoding: gzip, chunked',
      'Content-Encoding: gzip',
      'Origin: http://evil.example',
      'X-Timezone-Offset: 99999',
      'X-Timezone-Offset: -330',
      'X-Timezone-Offset: NaN',
      'iId: __proto__',
      'app-language: en',
      'no colon in this line',
      ': no name',
      `X-Long: ${'y'.repeat(20_000)}`,
    ),
    weight: 4,
  },
  { arbitrary: oddText.map((text) => `X-Odd: ${text}`), weight: 1 },
)

/** The headers that tell where the body ends, the body as it is sent, and whether all of it comes. */
function framing(how: string, body: string): { lines: string; sent: string; isComplete: boolean } {
  const { length } = body
  const chunked = `${length.toString(16)}\r\n${body}\r\n0\r\n\r\n`
  switch (how) {
    case 'chunks':
      return length === 0
        ? { lines: 'Transfer-Encoding: chunked', sent: '0\r\n\r\n', isComplete: true }
        : { lines: 'Transfer-Encoding: chunked', sent: chunked, isComplete: true }
    case 'more':
      return { lines: `Content-Length: ${length + 10}`, sent: body, isComplete: false }
    case 'less':
      return { lines: `Content-Length: ${Math.floor(length / 2)}`, sent: body, isComplete: true }
    case 'none':
      return { lines: 'X-No-Length: 1', sent: body, isComplete: true }
    case 'both':
      return {
        lines: `Content-Length: ${length}\r\nTransfer-Encoding: chunked`,
        sent: chunked,
        isComplete: true,
      }
    case 'negative':
      return { lines: 'Content-Length: -1', sent: body, isComplete: true }
    default:
      return { lines: `Content-Length: ${length}`, sent: body, isComplete: true }
  }
}

function requestsOf(operation: OperationId): Arbitrary<FuzzRequest> {
  return fc
    .record({
      method: mostly(
        'POST',
        'GET',
        'PUT',
        'HEAD',
        'OPTIONS',
        'TRACE',
        'CONNECT',
        'post',
        'PO ST',
        'M-SEARCH',
      ),
      path: paths(operation),
      version: mostly('HTTP/1.1', 'HTTP/1.0', 'HTTP/2.0', 'HTTP/9', ''),
      host: mostly('localhost', 'evil.example', 'local host', '[::1', '', 'localhost:99999'),
      token: mostly(
        tokenPlace,
        '',
        'nonsense',
        'a.b.c',
        `${tokenPlace}x`,
        'eyJhbGciOiJub25lIn0.e30.',
        '.'.repeat(8000),
      ),
      account: mostly(demo.accountId, '', 'nobody', '__proto__', '!'),
      type: mostly(
        'application/json',
        '',
        'text/plain',
        'application/json; charset=utf-16',
        'application/json;;;=',
      ),
      extra: extraHeaders,
      body: bodiesOf(operation).map(asBytes),
      how: mostly('length', 'chunks', 'chunks', 'more', 'less', 'none', 'both', 'negative'),
      cut: mostly(1, 0.2, 0.6, 0.95),
      pieces: mostly(1, 2, 5),
      leaves: fc.constantFrom('end' as const, 'destroy' as const),
    })
    .map(({ method, path, version, host, token, account, type, extra, body, how, cut, pieces, leaves }) => {
      const { lines, sent, isComplete } = framing(how, body)
      const headers = [
        `Host: ${host}`,
        `${security.header}: ${token}`,
        `accountId: ${account}`,
        `Content-Type: ${type}`,
        lines,
        ...(extra === '' ? [] : [extra]),
      ]
      const head = `${method} ${path} ${version}\r\n${headers.join('\r\n')}\r\n\r\n`
      // A request that is cut, in its head or in its body.
      const isCut = cut < 1
      const most = Math.floor((head.length + sent.length) * cut)
      return {
        head: isCut ? head.slice(0, most) : head,
        body: isCut ? sent.slice(0, Math.max(0, most - head.length)) : sent,
        pieces,
        isComplete: isComplete && !isCut,
        leaves,
      }
    })
}

/** Requests of every kind: valid, damaged and hostile ones, whole, slow and half-sent. */
export const fuzzRequests: Arbitrary<FuzzRequest> = fc.oneof(
  ...Object.values(operations).map(({ id }) => requestsOf(id)),
)
