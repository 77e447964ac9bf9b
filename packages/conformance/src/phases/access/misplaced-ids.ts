import { basedOn, inferredFrom } from '../../check/basis.ts'
import type { CheckSession } from '../../check/check-session.ts'
import { isLoopback } from '@case-management/contract/http'
import { unknownIds } from '../../host/unknown-ids.ts'
import type { TokenSent } from '../../check/token-sent.ts'
import type { Task, TaskUpdate } from '../../check/task.ts'
import type { Trespass } from './trespass.ts'
import { inSeconds } from './claims.ts'
import { signed } from './forge-token.ts'
import { security } from '@case-management/contract'

const account = basedOn('#/components/parameters/AccountId')
/** Of an account that is nobody else's, and is not written as it should be. */
const onlyRead = inferredFrom(...account.pointers)
const stream = basedOn('#/components/parameters/StreamId')
const task = basedOn('#/components/parameters/TaskId')

/** Places in which no identifier is looked for, and what is sent to put one there. */
type Place = readonly [id: string, where: string, put: (value: string) => Omit<TokenSent, 'token'>]

const headerNamed = (name: string): Place => [
  `header-${name.toLowerCase().replaceAll('_', '-underscore-')}`,
  `in the header ${name}`,
  (value) => ({ headers: { [name]: value } }),
]

const inQuery = (name: string): Place => [
  `query-${name.toLowerCase()}`,
  `in the query as ${name}`,
  (value) => ({ query: { [name]: value } }),
]

const inBody = (name: string): Place => [
  `body-${name.toLowerCase().replaceAll('_', '')}`,
  `in the body as ${name}`,
  (value) => ({ text: JSON.stringify({ [name]: value }) }),
]

const inCookie = (name: string): Place => [
  `cookie-${name.toLowerCase()}`,
  `in a cookie ${name}`,
  (value) => ({ headers: { Cookie: `${name}=${value}` } }),
]

/** Places in which a host could look for the account. */
export const accountPlaces: readonly Place[] = [
  ...['X-Account-Id', 'X-AccountId', 'Account-Id', 'account_id', 'account', 'X-Tenant-Id'].map(headerNamed),
  ...['accountId', 'account_id'].map(inQuery),
  inBody('accountId'),
  inCookie('accountId'),
]

/** Places in which a host could look for the stream. */
export const streamPlaces: readonly Place[] = [
  ...['streamId', 'X-Stream-Id', 'botId'].map(headerNamed),
  inQuery('streamId'),
  inBody('streamId'),
]

const taskPlaces: readonly Place[] = [
  headerNamed('taskId'),
  inQuery('taskId'),
  inQuery('_id'),
  inBody('taskId'),
  inBody('_id'),
]

/** Beside a key that the body may not have, which of the two is refused first is left open. */
function statusesOf(statuses: readonly number[], [, , put]: Place): readonly number[] {
  return put('').text === undefined ? statuses : [...statuses, 412]
}

/** Off loopback no update is sent that says something. */
function placed(session: CheckSession, [, , put]: Place, value: string): Omit<TokenSent, 'token'> {
  const sent = put(value)
  if (sent.text !== undefined && !isLoopback(session.context.target.url)) {
    session.skip('sends a body that a wrong host could keep, so only to a host on this machine')
  }
  return sent
}

/** Identifiers that are right and stand in a place where the contract has none. */
export const misplacedIds: readonly Trespass[] = [
  ...accountPlaces.flatMap((place): Trespass[] => [
    {
      id: `account-${place[0]}`,
      what: `an account ${place[1]} only`,
      basis: account,
      statuses: statusesOf([400], place),
      make: (session) => ({ accountId: null, ...placed(session, place, session.context.target.accountId) }),
    },
    {
      id: `unknown-account-beside-${place[0]}`,
      what: `an account that does not exist beside one ${place[1]}`,
      basis: account,
      statuses: statusesOf([400, 401], place),
      make: (session) => ({
        accountId: unknownIds.accountId,
        ...placed(session, place, session.context.target.accountId),
      }),
    },
  ]),
  {
    id: 'account-in-token',
    what: 'an account in a claim of the token only',
    basis: account,
    statuses: [400],
    make(session) {
      const { app, target } = session.context
      if (!app) return session.skip('needs the secret of an app')
      const times = { iat: inSeconds(-10), exp: inSeconds(300) }
      const claims = { [security.jwt.appIdClaim]: app.appId, accountId: target.accountId, ...times }
      return { accountId: null, token: signed(claims, app.clientSecret) }
    },
  },
  ...(
    [
      ['twice', 'the account twice', onlyRead, (own: string) => `${own}, ${own}`],
      [
        'own-first',
        'the account and an unknown one',
        account,
        (own: string) => `${own}, ${unknownIds.accountId}`,
      ],
      [
        'own-last',
        'an unknown account and the own one',
        account,
        (own: string) => `${unknownIds.accountId}, ${own}`,
      ],
      ['quoted', 'the account in quotes', onlyRead, (own: string) => `"${own}"`],
    ] as const
  ).map(([id, what, basis, write]): Trespass => ({
    id: `account-header-${id}`,
    what: `${what} in the header accountId`,
    basis,
    statuses: [400, 401, 412],
    make: ({ context }) => ({ accountId: write(context.target.accountId) }),
  })),
  ...streamPlaces.map((place): Trespass => ({
    id: `unknown-stream-beside-${place[0]}`,
    what: `a stream that does not exist beside one ${place[1]}`,
    basis: stream,
    statuses: statusesOf([400, 401], place),
    make: (session) => ({
      streamId: unknownIds.streamId,
      ...placed(session, place, session.context.target.streamId),
    }),
  })),
]

/** The own task named in a place where the contract has none, beside one in the path that does not exist. */
export const misplacedTasks: readonly Trespass[] = taskPlaces.map((place) => ({
  id: `unknown-task-beside-${place[0]}`,
  what: `a task that does not exist beside one ${place[1]}`,
  basis: task,
  statuses: statusesOf([400], place),
  writes: true,
  make: (session, victim) => ({
    taskId: unknownIds.taskId,
    body: renaming,
    ...placed(session, place, ownTask(session, victim)),
  }),
}))

const renaming: TaskUpdate = { name: 'Must not be kept' }

function ownTask(session: CheckSession, victim: Task | undefined): string {
  return victim?._id ?? session.skip('needs a task that may be written to')
}
