import { operations, type BodyLimits, type OperationId } from '@case-management/contract'
import { isLoopback } from '@case-management/contract/http'
import { basedOn, inferredFrom, type Basis } from '../../check/basis.ts'
import { parseBody } from '../../check/answer.ts'
import type { Check } from '../../check/check.ts'
import { expectAsContract } from '../../check/expect-as-contract.ts'
import type { RequestChanges } from '../../host/build-request.ts'
import { isWrite } from '../../host/is-write.ts'
import { methodsThatChange, onlyOnLoopback } from '../../host/methods-that-change.ts'
import { harmlessUpdate, questionsOfHarmless } from '../../laws/harmless-update.ts'
import { operationIds } from '../../projection/example-cases.ts'
import { responsePointer } from '../../projection/response-pointer.ts'
import { expectRefusal, type Refusal } from './expect-refusal.ts'
import { ofUnknownKey, takingSize } from './loosening.ts'

interface BadRequest {
  id: string
  /** What is sent, as part of a sentence. */
  what: string
  changes: RequestChanges | ((limits: BodyLimits) => RequestChanges)
  status: '400' | '405' | '412'
  /** Whether it is only a reading of the contract that it is refused so. Default `false`. */
  inferred?: boolean
}

/** Encodings that a body may not declare: the contract knows UTF-8 alone. */
const wrongCharsets = [
  ['iso-8859-1', 'iso-8859-1'],
  ['utf-16', 'utf-16'],
  ['quoted', '"utf-16le"'],
  ['windows-1252-in-capitals', 'WINDOWS-1252'],
  ['unknown', 'x-no-such-encoding'],
  ['utf-8-and-another', 'utf-8; charset=iso-8859-1'],
] as const

/** Bodies that readers of other languages than JSON take for JSON; where one does, they say nothing to keep. */
const lenientForms = [
  ['trailing-comma', 'a comma after the last key', '{"x": 1,}'],
  ['trailing-comma-in-list', 'a comma after the last entry of a list', '{"x": ["a",]}'],
  ['block-comment', 'a comment in the JSON', '{/* none */}'],
  ['line-comment', 'a comment before the JSON', '// none\n{}'],
  ['bare-keys', 'keys without quotes', '{x: 1}'],
  ['not-a-number', 'NaN in place of a number', '{"x": NaN}'],
  ['leading-zero', 'a number with a zero before it', '{"x": 01}'],
  ['plus-sign', 'a number with a plus before it', '{"x": +1}'],
  ['line-break-in-text', 'a text with a line break that is not escaped', '{"x": "a\nb"}'],
] as const

/** Content types that resemble that of the contract and are not it. */
const likeTypes = [
  'text/json',
  'application/vnd.api+json',
  'application/problem+json',
  'application/jsonp',
  'application/json-patch+json',
  'application/*',
] as const

/** Requests that are wrong before their schema is looked at. */
function badRequestsOf(operation: OperationId): readonly BadRequest[] {
  const { contentType } = operations[operation]
  return [
    ...badRequests,
    ...wrongCharsets.map(([id, charset]) => ({
      id: `charset-${id}`,
      what: `the encoding charset=${charset}`,
      changes: { headers: { 'Content-Type': `${contentType}; charset=${charset}` } },
      status: '400' as const,
    })),
  ]
}

/** Those of them that are the same for each operation. */
const badRequests: readonly BadRequest[] = [
  { id: 'no-body', what: 'an empty body', changes: { text: '' }, status: '400' },
  { id: 'no-json', what: 'a body that is no JSON', changes: { text: 'name=x' }, status: '400' },
  { id: 'truncated', what: 'a body cut off in the middle', changes: { text: '{"limit": 1' }, status: '400' },
  { id: 'single-quotes', what: 'a body in single quotes', changes: { text: "{'limit': 1}" }, status: '400' },
  ...lenientForms.map(([id, what, text]) => ({ id, what, changes: { text }, status: '400' as const })),
  { id: 'trailing-text', what: 'text after the JSON', changes: { text: '{} {}' }, status: '400' },
  { id: 'list', what: 'a list as the body', changes: { text: '[{}]' }, status: '412' },
  { id: 'null', what: 'null as the body', changes: { text: 'null' }, status: '412' },
  { id: 'text', what: 'a text as the body', changes: { text: '"text"' }, status: '412' },
  {
    id: 'prototype-key',
    what: 'a key __proto__',
    changes: { text: '{"__proto__": {"limit": 1}}' },
    status: '412',
  },
  {
    id: 'constructor-key',
    what: 'a key constructor',
    changes: { text: '{"constructor": {}}' },
    status: '412',
  },
  {
    id: 'text-plain',
    what: 'the content type text/plain',
    changes: { headers: { 'Content-Type': 'text/plain' } },
    status: '400',
  },
  {
    id: 'form',
    what: 'the content type of a form',
    changes: { text: 'limit=1', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
    status: '400',
  },
  ...likeTypes.map((type) => ({
    id: `type-${type.replaceAll(/[^a-z]+/g, '-')}`,
    what: `the content type ${type}`,
    changes: { headers: { 'Content-Type': type } },
    status: '400' as const,
  })),
  {
    id: 'no-type',
    what: 'a body without a content type',
    changes: { headers: { 'Content-Type': null } },
    status: '400',
  },
  {
    id: 'empty-type',
    what: 'an empty content type',
    changes: { headers: { 'Content-Type': '' } },
    status: '400',
  },
  {
    id: 'too-large',
    what: 'a body one byte over the limit',
    changes: ({ maxBytes }) => ({ text: padded('{}', maxBytes + 1) }),
    status: '400',
  },
  {
    id: 'too-large-in-bytes',
    what: 'a body over the limit in bytes but not in characters',
    changes: ({ maxBytes }) => ({ text: JSON.stringify({ searchText: 'é'.repeat(maxBytes / 2) }) }),
    status: '400',
  },
  {
    id: 'far-too-large',
    what: 'a body twice the limit',
    changes: ({ maxBytes }) => ({ text: padded('{}', 2 * maxBytes) }),
    status: '400',
  },
  {
    id: 'too-deep',
    what: 'a body nested one level too deep',
    changes: ({ maxDepth }) => ({ text: nested(maxDepth + 1) }),
    status: '400',
  },
  {
    id: 'far-too-deep',
    what: 'a body nested far too deep',
    changes: ({ maxDepth }) => ({ text: nested(100 * maxDepth) }),
    status: '400',
  },
  {
    id: 'too-deep-in-objects',
    what: 'objects nested one level too deep',
    changes: ({ maxDepth }) => ({ text: `${'{"a":'.repeat(maxDepth)}{}${'}'.repeat(maxDepth)}` }),
    status: '400',
  },
  // What is at the limit is read, and refused for what it says.
  {
    id: 'deep',
    what: 'a body nested as deep as the limit',
    changes: ({ maxDepth }) => ({ text: nested(maxDepth) }),
    status: '412',
  },
  {
    id: 'too-deep-inside',
    what: 'a key that is nested one level too deep',
    // As a body, so that it is put back where a host takes it.
    changes: ({ maxDepth }) => ({ body: { attachments: parseBody(nested(maxDepth)) } }),
    status: '400',
  },
  ...['GET', ...methodsThatChange].map((method) => ({
    id: `method-${method.toLowerCase()}`,
    what: `the method ${method}`,
    changes: { method },
    status: '405' as const,
  })),
  // Gateways often answer these for a host, and no source says what becomes of them.
  ...['HEAD', 'OPTIONS'].map((method) => ({
    id: `method-${method.toLowerCase()}`,
    what: `the method ${method}`,
    changes: { method },
    status: '405' as const,
    inferred: true,
  })),
]

/** One check for each kind of request that no host may take, on each operation. */
export function protocolChecks(): Check[] {
  return operationIds().flatMap((operation) => [
    ...badRequestsOf(operation).map((bad) => protocolCheck(operation, bad)),
    ...goodForms.map((form) => acceptedFormCheck(operation, form)),
  ])
}

/** A body filled up with spaces, which mean nothing in JSON. */
function padded(text: string, bytes: number): string {
  return text.slice(0, 1) + ' '.repeat(bytes - Buffer.byteLength(text)) + text.slice(1)
}

function nested(depth: number): string {
  return '['.repeat(depth) + ']'.repeat(depth)
}

interface GoodForm {
  id: string
  what: string
  /** Whether a sample of the vendor has this form. Default `false`. */
  sampled?: boolean
  /** What is sent; the text is that of an ordinary body. */
  changes: (operation: OperationId, text: string) => RequestChanges
}

/** Ways to write the parameter; the first is that of the vendor's sample. */
const contentTypes = [
  ';charset=UTF-8',
  '; charset=utf-8',
  '; charset="utf-8"',
  ' ; charset=UTF-8',
  ';Charset=Utf-8',
] as const

/** Forms of an ordinary request that every host must take. */
const goodForms: readonly GoodForm[] = [
  ...contentTypes.map((parameter, index) => ({
    id: `charset-${index + 1}`,
    what: `the content type with "${parameter}"`,
    sampled: index === 0,
    changes: (operation: OperationId) => ({
      headers: { 'Content-Type': `${operations[operation].contentType}${parameter}` },
    }),
  })),
  {
    id: 'content-type-in-capitals',
    what: 'the content type in capitals',
    changes: (operation) => ({
      headers: { 'Content-Type': operations[operation].contentType.toUpperCase() },
    }),
  },
  {
    id: 'large',
    what: 'a body as large as the limit',
    changes: (operation, text) => ({ text: padded(text, operations[operation].bodyLimits.maxBytes) }),
  },
  {
    id: 'spaces',
    what: 'spaces and line breaks around the JSON',
    changes: (_, text) => ({ text: ` \r\n\t${text.replace('{', '{ ')}\n` }),
  },
]

function acceptedFormCheck(operation: OperationId, { id, what, sampled = false, changes }: GoodForm): Check {
  return {
    id: `properties/${operation}/takes/${id}`,
    phase: 'properties',
    operation,
    name: `${operation} takes ${what}`,
    basis: (sampled ? basedOn : inferredFrom)(responsePointer(operation, '200')),
    needs: isWrite(operation) ? ['writes'] : [],
    async run(session) {
      const update = isWrite(operation) ? await harmlessUpdate(session) : undefined
      const text = JSON.stringify(update?.body ?? {})
      const { status } = await session.call(operation, { ...update, ...changes(operation, text) })
      expectAsContract(
        session,
        update ? [...questionsOfHarmless(update.body), 'largest-body'] : ['largest-body'],
        status === 200,
        `${operation} answers ${status} to ${what}`,
      )
    },
  }
}

/** The questions that decide how, and whether, such a request is refused. */
function decidedBy(
  operation: OperationId,
  id: string,
  { text = '' }: RequestChanges,
): Partial<Pick<Refusal, 'questions' | 'unless'>> {
  if (id.startsWith('charset-')) return { questions: ['wrong-content-type', 'malformed-body'] }
  if (/^(?:text-plain|form|type-|no-type|empty-type)/.test(id)) return { questions: ['wrong-content-type'] }
  if (/large/.test(id)) return { unless: [takingSize(text)] }
  if (/deep/.test(id))
    return { unless: [{ id: 'deepest-body' }, { id: 'largest-body' }, { id: 'malformed-body' }] }
  if (id.endsWith('-key')) return { unless: [ofUnknownKey(operation)] }
  return {}
}

function protocolCheck(
  operation: OperationId,
  { id, what, changes, status, inferred = false }: BadRequest,
): Check {
  const basis: Basis = (inferred ? inferredFrom : basedOn)(responsePointer(operation, status))
  return {
    id: `properties/${operation}/refuses/${id}`,
    phase: 'properties',
    operation,
    name: `${operation} refuses ${what} with ${status}`,
    basis,
    needs: [
      ...(isWrite(operation) ? (['writes'] as const) : []),
      ...(inferred ? (['behaviour'] as const) : []),
    ],
    async run(session) {
      const asked = typeof changes === 'function' ? changes(operations[operation].bodyLimits) : changes
      const risky = methodsThatChange.some((method) => method === asked.method)
      if (risky && !isLoopback(session.context.target.url)) session.skip(onlyOnLoopback)
      const update = isWrite(operation) ? await harmlessUpdate(session) : undefined
      const answer = await session.call(operation, { ...update, ...asked })
      expectRefusal(session, answer, { statuses: [Number(status)], what, ...decidedBy(operation, id, asked) })
    },
  }
}
