import { security } from '@case-management/contract'
import { basedOn } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import type { JsonObject } from '../../projection/json.ts'
import { signed } from './forge-token.ts'

const { appIdClaim, subjectClaim } = security.jwt

const later = () => Math.floor(Date.now() / 1000) + 3600

/** Tokens that the contract permits, with the claims that they have beside the app. */
const goodTokens: readonly { id: string; what: string; claims: () => JsonObject }[] = [
  { id: 'app-only', what: 'a token with nothing but the app', claims: () => ({}) },
  { id: 'with-subject', what: 'a token that names a user', claims: () => ({ [subjectClaim]: 'u-1' }) },
  { id: 'with-expiry', what: 'a token that expires in an hour', claims: () => ({ exp: later() }) },
  {
    id: 'fractional-expiry',
    what: 'a token whose expiry has a fraction',
    claims: () => ({ exp: later() + 0.5 }),
  },
  {
    id: 'other-claims',
    what: 'a token with claims of its own',
    claims: () => ({ iss: 'me', aud: 'you', jti: '1' }),
  },
]

/** Tokens that every host must take. */
export function goodTokenChecks(): Check[] {
  return goodTokens.map(({ id, what, claims }) => ({
    id: `access/getTasks/accepts/${id}`,
    phase: 'access',
    operation: 'getTasks',
    name: `getTasks accepts ${what}`,
    basis: basedOn('#/components/securitySchemes/auth'),
    needs: ['signing'],
    async run(session) {
      const { app } = session.context
      const { appId, clientSecret } = app ?? session.skip('needs the secret of an app')
      const token = signed({ [appIdClaim]: appId, ...claims() }, clientSecret)
      await session.page({ limit: 1 }, { token })
    },
  }))
}
