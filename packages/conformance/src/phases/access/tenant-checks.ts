import type { OperationId } from '@case-management/contract'
import { basedOn, type Basis } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import type { CheckSession } from '../../check/check-session.ts'
import { unknownIds } from '../../host/unknown-ids.ts'
import { operationIds } from '../../projection/example-cases.ts'
import { expectShut, type Intrusion } from './token-checks.ts'

const account = basedOn('#/components/parameters/AccountId')
const stream = basedOn('#/components/parameters/StreamId')

interface Trespass {
  id: string
  what: string
  basis: Basis
  statuses: readonly number[]
  make: (session: CheckSession) => Intrusion
}

/** An account and stream that exist and belong to somebody else. */
function other(session: CheckSession): { accountId: string; streamId: string } {
  return (
    session.context.target.other ??
    session.skip(
      'needs an account and stream of somebody else; give --other-account-id and --other-stream-id',
    )
  )
}

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

/** Accounts and streams that are not the caller's, on every operation. */
export function tenantChecks(): Check[] {
  return operationIds().flatMap((operation) => trespasses.map((trespass) => tenantCheck(operation, trespass)))
}

function tenantCheck(operation: OperationId, { id, what, basis, statuses, make }: Trespass): Check {
  return {
    id: `access/${operation}/${id}`,
    phase: 'access',
    operation,
    name: `${operation} refuses ${what} and gives nothing away`,
    basis,
    needs: ['behaviour'],
    run: (session) => expectShut(session, operation, what, statuses, make(session)),
  }
}
