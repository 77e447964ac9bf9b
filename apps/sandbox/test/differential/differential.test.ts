import { operations, security, type OperationId } from '@case-management/contract'
import { examples } from '@case-management/contract/examples'
import { bodyValidators, type CompiledValidator } from '@case-management/contract/validators'
import { createMock } from '@case-management/mock'
import { beforeAll, describe, expect, test } from 'vitest'
import { inProcessFetch } from '../../src/in-process-fetch.ts'
import { call, type CallOptions } from '../support/call.ts'
import { sandboxWith } from '../support/sandbox.ts'
import { task } from '../support/task.ts'

/** The same call for both hosts. */
interface Case extends CallOptions {
  name: string
  operation: OperationId
  /** Why the two may answer differently, where they may. */
  differs?: string
}

const noState = 'the mock keeps no state and knows no accounts, streams or tasks'
const noKeys = 'the mock looks only whether a token is there'

const documentedRequests = Object.values(operations).flatMap(({ id }) =>
  Object.entries(examples[id].requests).map(([name, body]): Case => ({
    name: `example ${name}`,
    operation: id,
    body,
  })),
)

const everyOperation = Object.values(operations).flatMap(({ id: operation }): Case[] => [
  { operation, name: 'an empty object', body: {} },
  { operation, name: 'an unknown key', body: { titel: 'x' } },
  { operation, name: 'a wrong type', body: { [operation === 'getTasks' ? 'limit' : 'name']: [] } },
  { operation, name: 'malformed JSON', text: '{' },
  { operation, name: 'no body', text: '' },
  { operation, name: 'a list in place of an object', text: '[]' },
  { operation, name: 'text/plain', headers: { 'Content-Type': 'text/plain' } },
  {
    operation,
    name: 'content type with charset',
    headers: { 'Content-Type': 'application/json;charset=UTF-8' },
  },
  { operation, name: 'no account', headers: { accountId: null } },
  { operation, name: 'a bad account', headers: { accountId: '!' } },
  { operation, name: 'a bad time zone', headers: { 'X-Timezone-Offset': 'soon' } },
  { operation, name: 'no token', headers: { [security.header]: null } },
  { operation, name: 'GET', method: 'GET' },
  { operation, name: 'PUT', method: 'PUT' },
  { operation, name: 'what is no token', token: 'nonsense', differs: noKeys },
  { operation, name: 'an unknown account', headers: { accountId: 'nobody' }, differs: noState },
  { operation, name: 'an unknown stream', streamId: 'st-nobody', differs: noState },
])

const cases: Case[] = [
  ...documentedRequests,
  ...everyOperation,
  { operation: 'getTasks', name: 'a negative skip', body: { skip: -1 } },
  { operation: 'getTasks', name: 'a huge limit', body: { limit: 1e6 } },
  { operation: 'getTasks', name: 'an unknown sort field', body: { sortBy: 'colour' } },
  { operation: 'getTasks', name: 'a date that is none', body: { startDate: '2025-02-31T00:00:00.000Z' } },
  { operation: 'updateTask', name: 'an empty name', body: { name: '' } },
  { operation: 'updateTask', name: 'null where it clears', body: { priority: null } },
  { operation: 'updateTask', name: 'null where it does not', body: { name: null } },
  { operation: 'updateTask', name: 'a key that cannot be updated', body: { _id: 'ti-2' } },
  { operation: 'updateTask', name: 'an unknown task', taskId: 'ti-nobody', differs: noState },
]

/** What can be compared of an answer: its status, and what the contract says against its body. */
interface Seen {
  status: number
  violations: unknown
  body: string
}

async function seen(operation: OperationId, response: Response): Promise<Seen> {
  const body = await response.text()
  const validators: Record<string, CompiledValidator<unknown>> = bodyValidators[operation].responses
  const validate = validators[response.status]
  const value: unknown = JSON.parse(body)
  const violations = validate ? !validate(value) && validate.errors : 'status not in the contract'
  return { status: response.status, violations, body }
}

describe('sandbox and Prism mock', () => {
  let mock: { fetch: typeof fetch }

  beforeAll(async () => {
    const { fetch } = await createMock()
    mock = { fetch: inProcessFetch(async (request) => await fetch(request)) }
  })

  const ask = async ({ operation, ...options }: Case) => {
    const asked = { taskId: 'ti-1', ...options }
    const sandbox = await sandboxWith([task()])
    return {
      sandbox: await seen(operation, await call(sandbox, operation, asked)),
      mock: await seen(operation, await call(mock, operation, asked)),
    }
  }

  test.each(cases.filter(({ differs }) => !differs))('agree on $operation with $name', async (example) => {
    const { sandbox, mock: mocked } = await ask(example)
    const agree = sandbox.status === mocked.status && !sandbox.violations && !mocked.violations
    // Both answers are part of what is compared, so that a difference is printed with them.
    expect({ agree, sandbox, mocked }).toEqual({ agree: true, sandbox, mocked })
  })

  test.each(cases.filter(({ differs }) => differs))(
    'differ on $operation with $name, because $differs',
    async (example) => {
      const { sandbox, mock: mocked } = await ask(example)
      console.log(
        `${example.operation} with ${example.name}:\n  sandbox ${sandbox.status} ${sandbox.body}\n  mock    ${mocked.status} ${mocked.body}`,
      )
      expect(sandbox.status).not.toBe(mocked.status)
      expect([sandbox.violations, mocked.violations]).toEqual([false, false])
    },
  )
})
