import { security, type OperationId } from '@case-management/contract'
import { hostNow } from '../../host/host-clock.ts'
import { basedOn } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import { SkipCheck } from '../../check/signals.ts'
import type { Signing } from '../../check/token-sent.ts'
import { isWrite } from '../../host/is-write.ts'
import { scratchTask } from '../../laws/scratch-task.ts'
import { operationIds } from '../../projection/example-cases.ts'
import type { JsonObject } from '../../projection/json.ts'
import { signed } from './forge-token.ts'

const { appIdClaim, subjectClaim } = security.jwt

const later = () => Math.floor(hostNow() / 1000) + 3600

interface GoodToken {
  id: string
  what: string
  claims: () => JsonObject
}

/** Tokens that the contract permits, with the claims that they have beside the app. */
const goodTokens: readonly GoodToken[] = [
  { id: 'app-only', what: 'a token with nothing but the app', claims: () => ({}) },
  { id: 'with-subject', what: 'a token that names a user', claims: () => ({ [subjectClaim]: 'u-1' }) },
  { id: 'with-expiry', what: 'a token that expires in an hour', claims: () => ({ exp: later() }) },
  {
    id: 'fractional-expiry',
    what: 'a token whose expiry has a fraction',
    claims: () => ({ exp: later() + 0.5 }),
  },
  { id: 'expires-soon', what: 'a token that expires in a minute', claims: () => ({ exp: later() - 3540 }) },
  { id: 'far-expiry', what: 'a token that expires in the year 2100', claims: () => ({ exp: 4_102_444_800 }) },
  { id: 'long-issued', what: 'a token issued years ago', claims: () => ({ iat: 1_500_000_000 }) },
  {
    id: 'long-issued-with-expiry',
    what: 'a token issued years ago that expires in an hour',
    claims: () => ({ iat: 1_500_000_000, exp: later() }),
  },
  {
    id: 'other-claims',
    what: 'a token with claims of its own',
    claims: () => ({ iss: 'me', aud: 'you', jti: '1' }),
  },
]

/** Tokens that every host must take. */
export function goodTokenChecks(): Check[] {
  return operationIds().flatMap((operation) => goodTokens.map((good) => goodTokenCheck(operation, good)))
}

function goodTokenCheck(operation: OperationId, { id, what, claims }: GoodToken): Check {
  const tokenSent = async ({ app }: Signing) => {
    if (!app) throw new SkipCheck('needs the secret of an app')
    return { token: signed({ [appIdClaim]: app.appId, ...claims() }, app.clientSecret) }
  }
  return {
    id: `access/${operation}/accepts/${id}`,
    phase: 'access',
    operation,
    name: `${operation} accepts ${what}`,
    basis: basedOn('#/components/securitySchemes/auth'),
    needs: isWrite(operation) ? ['signing', 'writes'] : ['signing'],
    tokenSent,
    async run(session) {
      const { token } = await tokenSent(session.context)
      // An update of nothing changes nothing.
      const taskId = isWrite(operation) ? (await scratchTask(session))._id : ''
      const { status } = await session.call(operation, { token, taskId, body: {} })
      session.expect(status === 200, `${operation} answers ${status} to ${what}`)
    },
  }
}
