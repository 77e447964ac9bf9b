import type { examples } from '@case-management/contract/examples'
import { operations, security } from '@case-management/contract'
import { unknownIds } from '../../host/unknown-ids.ts'
import type { Arrangement } from './arrangement.ts'

type Responses = (typeof examples)['getTasks' | 'updateTask']['responses']
type ErrorStatus = Exclude<keyof Responses, '200'>

/** The name of an error example of the contract. */
export type ErrorExample = { [Status in ErrorStatus]: keyof Responses[Status] }[ErrorStatus]

const notProvoked = (what: string): Arrangement => ({ skip: `${what} cannot be provoked from outside` })

const limits = Object.values(operations).map(({ bodyLimits }) => bodyLimits)

/** Larger than any body that the contract permits: white space in an empty object. */
const oversized = `{${' '.repeat(Math.max(...limits.map(({ maxBytes }) => maxBytes)) + 1)}}`

/** Nested twice as deep as any body that the contract permits, so that it does not matter from where levels count. */
const depth = 2 * Math.max(...limits.map(({ maxDepth }) => maxDepth))
const tooDeep = `${'['.repeat(depth)}${']'.repeat(depth)}`

/**
 * How a host is brought to answer with each error of the contract, without any preparation on its side.
 * The type asks for an entry for every error example of the spec.
 */
export const errorArrangements: Record<ErrorExample, Arrangement> = {
  'malformed-body': { body: '{"name": ' },
  'wrong-content-type': { headers: { 'Content-Type': 'text/plain' } },
  'body-too-large': { body: oversized },
  'body-too-deep': { body: tooDeep },
  'missing-account-id': { headers: { accountId: null } },
  'invalid-stream-id': { parameters: { streamId: unknownIds.streamId } },
  'invalid-account-id': { parameters: { accountId: unknownIds.accountId } },
  'invalid-task-id': { parameters: { taskId: unknownIds.taskId } },
  'invalid-credentials': { headers: { [security.header]: null } },
  'invalid-token': { headers: { [security.header]: 'not-a-token' } },
  'wrong-scope': { skip: 'needs the credentials of an app without the API scope' },
  'method-not-allowed': { method: 'PUT' },
  'validation-error': { body: '{"name": 1, "searchText": 1}' },
  'unknown-key': { body: '{"noSuchKey": true}' },
  'invalid-header': { parameters: { 'X-Timezone-Offset': 'noon' } },
  'invalid-arguments': { body: '[]' },
  'missing-app-details': { skip: 'no request is known that a host must answer so' },
  'rate-limit-minute': notProvoked('a rate limit'),
  'rate-limit-hour': notProvoked('a rate limit'),
  'rate-limit-api': notProvoked('a rate limit'),
  'internal-error': notProvoked('a failure of the host'),
}
