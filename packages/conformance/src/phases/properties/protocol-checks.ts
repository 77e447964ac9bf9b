import type { OperationId } from '@case-management/contract'
import { basedOn, type Basis } from '../../check/basis.ts'
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
  changes: RequestChanges
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
    what: 'a body over 1 MiB',
    changes: { text: `{${' '.repeat(2 ** 20 + 1)}}` },
    status: '400',
  },
  {
    id: 'too-deep',
    what: 'a body nested 64 deep',
    changes: { text: `${'['.repeat(64)}${']'.repeat(64)}` },
    status: '400',
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
  return operationIds().flatMap((operation) => badRequests.map((bad) => protocolCheck(operation, bad)))
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
      const risky = methodsThatChange.some((method) => method === changes.method)
      if (risky && !isLoopback(session.context.target.url)) session.skip(onlyOnLoopback)
      const taskId = isWrite(operation) ? (await scratchTask(session))._id : ''
      const answer = await session.call(operation, { taskId, ...changes })
      expectRefusal(session, answer, { statuses: [Number(status)], what })
    },
  }
}
