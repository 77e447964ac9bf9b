import { operations, type BodyLimits, type OperationId } from '@case-management/contract'
import { basedOn, inferredFrom, type Basis } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import type { RequestChanges } from '../../host/build-request.ts'
import { isLoopback } from '../../host/is-loopback.ts'
import { isWrite } from '../../host/is-write.ts'
import { methodsThatChange, onlyOnLoopback } from '../../host/methods-that-change.ts'
import { scratchTask } from '../../laws/scratch-task.ts'
import { operationIds } from '../../projection/example-cases.ts'
import { responsePointer } from '../../projection/response-pointer.ts'
import { expectRefusal } from './expect-refusal.ts'

interface BadRequest {
  id: string
  /** What is sent, as part of a sentence. */
  what: string
  changes: RequestChanges | ((limits: BodyLimits) => RequestChanges)
  status: '400' | '405' | '412'
}

/** Requests that are wrong before their schema is looked at. */
const badRequests: readonly BadRequest[] = [
  { id: 'no-body', what: 'an empty body', changes: { text: '' }, status: '400' },
  { id: 'no-json', what: 'a body that is no JSON', changes: { text: 'name=x' }, status: '400' },
  { id: 'truncated', what: 'a body cut off in the middle', changes: { text: '{"limit": 1' }, status: '400' },
  { id: 'single-quotes', what: 'a body in single quotes', changes: { text: "{'limit': 1}" }, status: '400' },
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
  ...['GET', ...methodsThatChange].map((method) => ({
    id: `method-${method.toLowerCase()}`,
    what: `the method ${method}`,
    changes: { method },
    status: '405' as const,
  })),
]

/** One check for each kind of request that no host may take, on each operation. */
export function protocolChecks(): Check[] {
  return operationIds().flatMap((operation) => [
    ...badRequests.map((bad) => protocolCheck(operation, bad)),
    ...goodForms.map((form) => acceptedFormCheck(operation, form)),
  ])
}

/** A body filled up with spaces, which mean nothing in JSON. */
function padded(text: string, bytes: number): string {
  return text.slice(0, 1) + ' '.repeat(bytes - text.length) + text.slice(1)
}

function nested(depth: number): string {
  return '['.repeat(depth) + ']'.repeat(depth)
}

interface GoodForm {
  id: string
  what: string
  changes: (operation: OperationId) => RequestChanges
}

const contentTypes = ['; charset=utf-8', ';charset=UTF-8', '; charset="utf-8"'] as const

/** Forms of an ordinary request that every host must take. */
const goodForms: readonly GoodForm[] = [
  ...contentTypes.map((parameter, index) => ({
    id: `charset-${index + 1}`,
    what: `the content type with "${parameter}"`,
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
    changes: (operation) => ({ text: padded('{}', operations[operation].bodyLimits.maxBytes) }),
  },
  { id: 'spaces', what: 'spaces and line breaks around the JSON', changes: () => ({ text: ' \r\n\t{ }\n' }) },
]

function acceptedFormCheck(operation: OperationId, { id, what, changes }: GoodForm): Check {
  return {
    id: `properties/${operation}/takes/${id}`,
    phase: 'properties',
    operation,
    name: `${operation} takes ${what}`,
    basis: inferredFrom(responsePointer(operation, '200')),
    needs: isWrite(operation) ? ['writes'] : [],
    async run(session) {
      const taskId = isWrite(operation) ? (await scratchTask(session))._id : ''
      const { status } = await session.call(operation, { taskId, ...changes(operation) })
      session.expect(status === 200, `${operation} answers ${status} to ${what}`)
    },
  }
}

function protocolCheck(operation: OperationId, { id, what, changes, status }: BadRequest): Check {
  const basis: Basis = basedOn(responsePointer(operation, status))
  return {
    id: `properties/${operation}/refuses/${id}`,
    phase: 'properties',
    operation,
    name: `${operation} refuses ${what} with ${status}`,
    basis,
    needs: isWrite(operation) ? ['writes'] : [],
    async run(session) {
      const asked = typeof changes === 'function' ? changes(operations[operation].bodyLimits) : changes
      const risky = methodsThatChange.some((method) => method === asked.method)
      if (risky && !isLoopback(session.context.target.url)) session.skip(onlyOnLoopback)
      const taskId = isWrite(operation) ? (await scratchTask(session))._id : ''
      const answer = await session.call(operation, { taskId, ...asked })
      expectRefusal(session, answer, { statuses: [Number(status)], what })
    },
  }
}
