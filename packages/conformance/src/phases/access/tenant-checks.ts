import type { OperationId } from '@case-management/contract'
import { isLoopback } from '@case-management/contract/http'
import { basedOn, inferredFrom } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import type { CheckSession } from '../../check/check-session.ts'
import type { TaskUpdate } from '../../check/task.ts'
import { isWrite } from '../../host/is-write.ts'
import { unknownIds } from '../../host/unknown-ids.ts'
import { operationIds } from '../../projection/example-cases.ts'
import { responsePointer } from '../../projection/response-pointer.ts'
import { errorTexts } from '../properties/expect-refusal.ts'
import { misplacedIds, misplacedTasks } from './misplaced-ids.ts'
import { expectShut } from './token-checks.ts'
import type { Trespass } from './trespass.ts'

const account = basedOn('#/components/parameters/AccountId')
const stream = basedOn('#/components/parameters/StreamId')
const task = basedOn('#/components/parameters/TaskId')

/** An account and stream that exist and belong to somebody else. */
function other(session: CheckSession): { accountId: string; streamId: string } {
  return (
    session.context.target.other ??
    session.skip(
      'needs an account and stream of somebody else; give --other-account-id and --other-stream-id',
    )
  )
}

/** Identifiers that begin or end as another does. */
const nearly = [
  ['last-character', 'with another last character', (id: string) => `${id.slice(0, -1)}${otherEnd(id)}`],
  ['cut', 'without its last character', (id: string) => id.slice(0, -1)],
  ['longer', 'with one character more', (id: string) => `${id}0`],
] as const

function otherEnd(id: string): string {
  return id.endsWith('0') ? '1' : '0'
}

/** Accounts and streams that are only nearly those of the caller: identifiers are compared whole. */
const nearTrespasses: readonly Trespass[] = nearly.flatMap(([id, how, change]): Trespass[] => [
  {
    id: `account-${id}`,
    what: `the account ${how}`,
    basis: account,
    statuses: [400, 401, 412],
    make: ({ context }) => ({ accountId: change(context.target.accountId) }),
  },
  {
    id: `stream-${id}`,
    what: `the stream ${how}`,
    basis: stream,
    statuses: [400, 401],
    make: ({ context }) => ({ streamId: change(context.target.streamId) }),
  },
])

/** Whether letters of another case make another identifier is a reading of "opaque". */
const otherCaseTrespasses: readonly Trespass[] = (['accountId', 'streamId'] as const).map((key) => ({
  id: `${key === 'accountId' ? 'account' : 'stream'}-other-case`,
  what: `the ${key} in letters of the other case`,
  basis: inferredFrom(...(key === 'accountId' ? account : stream).pointers),
  statuses: [400, 401],
  make(session) {
    const id = session.context.target[key]
    const start = key === 'streamId' ? 'st-'.length : 0
    const rest = id.slice(start)
    const turned = rest === rest.toUpperCase() ? rest.toLowerCase() : rest.toUpperCase()
    if (turned === rest) session.skip(`the ${key} has no letters`)
    return { [key]: `${id.slice(0, start)}${turned}` }
  },
}))

const trespasses: readonly Trespass[] = [
  {
    id: 'no-account',
    what: 'a request without accountId',
    basis: account,
    statuses: [400],
    make: () => ({ accountId: null }),
  },
  {
    id: 'empty-account',
    what: 'an empty accountId',
    basis: account,
    statuses: [400, 412],
    make: () => ({ accountId: '' }),
  },
  {
    id: 'unknown-account',
    what: 'an account that does not exist',
    basis: account,
    statuses: [400, 401],
    make: () => ({ accountId: unknownIds.accountId }),
  },
  {
    id: 'unknown-stream',
    what: 'a stream that does not exist',
    basis: stream,
    statuses: [400, 401],
    make: () => ({ streamId: unknownIds.streamId }),
  },
  {
    id: 'other-account',
    what: 'the account of somebody else',
    basis: account,
    statuses: [400, 401],
    make: (session) => ({ accountId: other(session).accountId }),
  },
  {
    id: 'other-stream',
    what: 'the stream of somebody else',
    basis: stream,
    statuses: [400, 401],
    make: (session) => ({ streamId: other(session).streamId }),
  },
  {
    id: 'other-tenant',
    what: 'account and stream of somebody else',
    basis: stream,
    statuses: [400, 401],
    make: (session) => other(session),
  },
]

/** Tasks that the caller may not change: the identifier is not that of a task in the account and stream asked for. */
const foreignTasks: readonly Trespass[] = [
  {
    id: 'other-task',
    what: 'a task of somebody else under the own account and stream',
    basis: task,
    statuses: [400],
    writes: true,
    make: (session) => ({ taskId: otherTask(session), body: harmless(session) }),
  },
  {
    id: 'other-task-other-stream',
    what: 'a task of somebody else under its own account and stream',
    basis: stream,
    statuses: [400, 401],
    writes: true,
    make: (session) => ({ ...other(session), taskId: otherTask(session), body: harmless(session) }),
  },
]

/** A task that exists and belongs to somebody else. */
function otherTask(session: CheckSession): string {
  return (
    session.context.target.otherTaskId ?? session.skip('needs a task of somebody else; give --other-task-id')
  )
}

/** Off loopback a host that is wrong must not be made to change what belongs to others. */
function harmless({ context }: CheckSession): TaskUpdate {
  return isLoopback(context.target.url) ? { name: 'Must not be kept' } : {}
}

/** Accounts and streams that are not the caller's, on every operation. */
export function tenantChecks(): Check[] {
  return operationIds().flatMap((operation) => [
    ...[
      ...trespasses,
      ...nearTrespasses,
      ...otherCaseTrespasses,
      ...misplacedIds,
      ...(isWrite(operation) ? [...foreignTasks, ...misplacedTasks] : []),
    ].map((trespass) => tenantCheck(operation, trespass)),
    sameRefusalCheck(operation),
  ])
}

/** Whoever may not see an account must not learn that it exists. */
function sameRefusalCheck(operation: OperationId): Check {
  return {
    id: `access/${operation}/other-account-as-unknown`,
    phase: 'access',
    operation,
    name: `${operation} refuses the account of somebody else in the same words as one that does not exist`,
    basis: inferredFrom('#/components/parameters/AccountId', responsePointer(operation, '400')),
    needs: ['behaviour'],
    async run(session) {
      const taskId = unknownIds.taskId
      const accounts = [other(session).accountId, unknownIds.accountId]
      const answers = await Promise.all(
        accounts.map((accountId) => session.call(operation, { accountId, taskId, body: {} })),
      )
      const [foreign = '', unknown = ''] = answers.map((answer, index) => {
        const told = errorTexts(answer).join('; ')
        return `${answer.status} ${told.replaceAll(accounts[index] ?? '', 'the account')}`
      })
      session.lookAt(answers[0]?.exchange)
      session.expect(
        foreign === unknown,
        `${operation} tells an account of somebody else (${foreign}) from one that does not exist (${unknown})`,
      )
    },
  }
}

function tenantCheck(
  operation: OperationId,
  { id, what, basis, statuses, writes = false, make }: Trespass,
): Check {
  return {
    id: `access/${operation}/${id}`,
    phase: 'access',
    operation,
    name: `${operation} refuses ${what} and gives nothing away`,
    basis,
    needs: writes ? ['behaviour', 'writes'] : ['behaviour'],
    run: (session) => expectShut(session, operation, what, statuses, (victim) => make(session, victim)),
  }
}
