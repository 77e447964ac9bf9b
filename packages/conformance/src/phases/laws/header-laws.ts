import type { OperationId } from '@case-management/contract'
import { basedOn, inferredFrom } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import type { CheckSession } from '../../check/check-session.ts'
import { areCounted } from '../../dialect/taken.ts'
import { unknownIds } from '../../host/unknown-ids.ts'
import { readTask } from '../../laws/read-task.ts'
import { scratchTask } from '../../laws/scratch-task.ts'
import { contractOperation, type ContractParameter } from '../../projection/contract-document.ts'
import { parameterPointer } from '../../projection/parameter-pointer.ts'
import { expectUpdated } from './expect-update.ts'
import { law } from './law.ts'

/** Headers that have no effect on what is found or changed. */
export function headerLaws(): Check[] {
  return [
    ...optionalHeaders('getTasks').map(({ name, example }) =>
      searchLaw(`headers/${name}`, `the header ${name} may be sent`, [name], () => ({ [name]: example })),
    ),
    searchLaw('headers/all', 'all optional headers may be sent together', [streamHeader], () =>
      allHeaders('getTasks'),
    ),
    searchLaw(
      'headers/other-stream',
      `the header ${streamHeader} may name another stream than the path, which decides,`,
      [streamHeader],
      ({ context }) => ({ [streamHeader]: context.target.other?.streamId ?? unknownIds.streamId }),
    ),
    requestIdLaw(),
    updateLaw('headers/all', 'all optional headers', () => allHeaders('updateTask')),
    updateLaw('headers/other-stream', `the header ${streamHeader} of another stream`, ({ context }) => ({
      [streamHeader]: context.target.other?.streamId ?? unknownIds.streamId,
    })),
  ]
}

/** The header that repeats the stream of the path. */
const streamHeader = 'iId'

type Headers = (session: CheckSession) => Record<string, string>

function optionalHeaders(operation: OperationId): readonly ContractParameter[] {
  return contractOperation(operation).parameters.filter(
    ({ in: place, required }) => place === 'header' && !required,
  )
}

function allHeaders(operation: OperationId): Record<string, string> {
  return Object.fromEntries(optionalHeaders(operation).map(({ name, example }) => [name, example]))
}

function searchLaw(id: string, what: string, names: readonly string[], headersOf: Headers): Check {
  return law({
    id,
    operation: 'getTasks',
    name: `${what} and does not change which tasks are found`,
    basis: basedOn(...names.map((name) => parameterPointer('getTasks', name))),
    async run(session) {
      const headers = headersOf(session)
      const plain = await session.page({ limit: 20 })
      const page = await session.page({ limit: 20 }, { headers })
      session.expect(
        (page.totalResults === plain.totalResults || !areCounted(session.context.law)) &&
          page.results.every(({ _id }, index) => _id === plain.results[index]?._id),
        `with the headers ${JSON.stringify(headers)} other tasks are found`,
      )
    },
  })
}

function requestIdLaw(): Check {
  return law({
    id: 'headers/request-id',
    operation: 'getTasks',
    name: 'each answer has an X-Request-Id of its own, where a host sends one',
    basis: inferredFrom('#/components/headers/RequestId'),
    async run(session) {
      const seen: string[] = []
      for (let request = 0; request < 3; request++) {
        const { headers } = await session.call('getTasks', { body: { limit: 1 } })
        seen.push(headers['x-request-id'] ?? `none ${request}`)
      }
      session.expect(new Set(seen).size === seen.length, `X-Request-Id is ${seen[0]} for several requests`)
    },
  })
}

function updateLaw(id: string, what: string, headersOf: Headers): Check {
  return law({
    id,
    operation: 'updateTask',
    name: `${what} may be sent and does not change what an update does`,
    basis: basedOn(parameterPointer('updateTask', streamHeader)),
    async run(session) {
      const before = await scratchTask(session)
      const headers = headersOf(session)
      const body = { name: `Sent with headers ${Object.keys(headers).length}` }
      const { status } = await session.call('updateTask', { taskId: before._id, body, headers })
      session.expect(status === 200, `updateTask answers ${status} with ${JSON.stringify(headers)}`)
      expectUpdated(session, before, body, await readTask(session, before._id))
    },
  })
}
