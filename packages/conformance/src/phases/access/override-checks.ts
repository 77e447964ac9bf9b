import type { OperationId } from '@case-management/contract'
import { inferredFrom } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import { expectAsContract } from '../../check/expect-as-contract.ts'
import type { RequestChanges } from '../../host/build-request.ts'
import { isLoopback } from '@case-management/contract/http'
import { isWrite } from '../../host/is-write.ts'
import { onlyOnLoopback } from '../../host/methods-that-change.ts'
import { changedKeys } from '../../laws/compare-records.ts'
import { readTask } from '../../laws/read-task.ts'
import { scratchTask } from '../../laws/scratch-task.ts'
import { operationIds } from '../../projection/example-cases.ts'
import { responsePointer } from '../../projection/response-pointer.ts'
import { expectRefusal } from '../properties/expect-refusal.ts'

/** Where frameworks look for another method than that of the request. */
const overrides: readonly [id: string, what: string, put: (method: string) => RequestChanges][] = [
  ...['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override'].map(
    (name): (typeof overrides)[number] => [
      name.toLowerCase(),
      `the header ${name}`,
      (method) => ({ headers: { [name]: method } }),
    ],
  ),
  ['query', 'the parameter _method', (method) => ({ query: { _method: method } })],
]

/** The method is that of the request line, whatever else names one. */
export function overrideChecks(): Check[] {
  return operationIds().flatMap((operation) =>
    overrides.flatMap((override) => [refusedCheck(operation, override), ignoredCheck(operation, override)]),
  )
}

function refusedCheck(operation: OperationId, [id, what, put]: (typeof overrides)[number]): Check {
  return {
    id: `access/${operation}/get-as-post-by-${id}`,
    phase: 'access',
    operation,
    name: `${operation} refuses a GET that ${what} calls a POST`,
    basis: inferredFrom(responsePointer(operation, '405')),
    needs: isWrite(operation) ? ['behaviour', 'writes'] : ['behaviour'],
    async run(session) {
      const taskId = isWrite(operation) ? (await scratchTask(session))._id : ''
      const answer = await session.call(operation, { taskId, method: 'GET', ...put('POST') })
      expectRefusal(session, answer, { statuses: [405], what: `a GET that ${what} calls a POST` })
    },
  }
}

function ignoredCheck(operation: OperationId, [id, what, put]: (typeof overrides)[number]): Check {
  return {
    id: `access/${operation}/post-as-delete-by-${id}`,
    phase: 'access',
    operation,
    name: `${operation} takes a POST for one, though ${what} calls it a DELETE`,
    basis: inferredFrom(responsePointer(operation, '200')),
    needs: isWrite(operation) ? ['behaviour', 'writes'] : ['behaviour'],
    async run(session) {
      if (!isLoopback(session.context.target.url)) session.skip(onlyOnLoopback)
      const before = isWrite(operation) ? await scratchTask(session) : undefined
      const { status, exchange } = await session.call(operation, {
        taskId: before?._id ?? '',
        ...put('DELETE'),
      })
      const questions = isWrite(operation) ? (['empty-update'] as const) : []
      expectAsContract(
        session,
        questions,
        status === 200,
        `${operation} answers ${status} to a POST that ${what} calls a DELETE`,
      )
      if (!before) return
      const changed = changedKeys(before, await readTask(session, before._id))
      session.lookAt(exchange)
      expectAsContract(
        session,
        questions,
        changed.length === 0,
        `a POST of nothing that ${what} calls a DELETE changes ${changed.join(', ')}`,
      )
    },
  }
}
