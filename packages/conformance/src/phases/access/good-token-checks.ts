import { security, type OperationId } from '@case-management/contract'
import type { QuestionId } from '@case-management/contract/questions'
import { hostNow } from '../../host/host-clock.ts'
import { basedOn, inferredFrom, type Basis } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import type { CheckSession } from '../../check/check-session.ts'
import { expectAsContract } from '../../check/expect-as-contract.ts'
import { SkipCheck } from '../../check/signals.ts'
import type { Signing, TokenSent } from '../../check/token-sent.ts'
import { isWrite } from '../../host/is-write.ts'
import { harmlessUpdate, questionsOfHarmless } from '../../laws/harmless-update.ts'
import { operationIds } from '../../projection/example-cases.ts'
import type { JsonObject } from '../../projection/json.ts'
import { signedUnder } from './forge-token.ts'

const { appIdClaim, subjectClaim } = security.jwt

const later = () => Math.floor(hostNow() / 1000) + 3600

interface GoodToken {
  id: string
  what: string
  /** Claims beside the app; by default an expiry, because whether a token needs one is an open question. */
  claims?: () => JsonObject
  /** Header of the token in place of the usual one. */
  header?: JsonObject
  /** What is sent beside it. */
  headers?: Record<string, string>
  /** Name of the header that holds it, in other letters. */
  sentAs?: string
  /** Name of the header that holds the account, in other letters. */
  accountAs?: string
  /** Whether it is only a reading of the contract that it is good. Default `false`. */
  inferred?: boolean
}

const scheme = '#/components/securitySchemes/auth'
const account = '#/components/parameters/AccountId'

const [alg] = security.jwt.algorithms

/** Those of a token of which nothing else is told. */
const usualClaims = (): JsonObject => ({ exp: later() })

/** The year 2100. */
const farExpiry = 4_102_444_800

/** Tokens that the contract permits. */
const goodTokens: readonly GoodToken[] = [
  { id: 'app-only', what: 'a token with nothing but the app', claims: () => ({}) },
  {
    id: 'with-subject',
    what: 'a token that names a user',
    claims: () => ({ [subjectClaim]: 'u-1', exp: later() }),
  },
  { id: 'with-expiry', what: 'a token that expires in an hour', claims: usualClaims },
  {
    id: 'fractional-expiry',
    what: 'a token whose expiry has a fraction',
    claims: () => ({ exp: later() + 0.5 }),
  },
  { id: 'expires-soon', what: 'a token that expires in a minute', claims: () => ({ exp: later() - 3540 }) },
  { id: 'far-expiry', what: 'a token that expires in the year 2100', claims: () => ({ exp: farExpiry }) },
  { id: 'long-issued', what: 'a token issued years ago', claims: () => ({ iat: 1_500_000_000 }) },
  {
    id: 'long-issued-with-expiry',
    what: 'a token issued years ago that expires in an hour',
    claims: () => ({ iat: 1_500_000_000, exp: later() }),
  },
  {
    id: 'other-claims',
    what: 'a token with claims of its own',
    claims: () => ({ iss: 'me', aud: 'you', jti: '1', exp: later() }),
  },
  // What RFC 7519 leaves out of the header or adds to it changes nothing.
  { id: 'no-type', what: 'a token whose header has no typ', header: { alg }, inferred: true },
  {
    id: 'type-in-lower-case',
    what: 'a token whose typ is in lower case',
    header: { alg, typ: 'jwt' },
    inferred: true,
  },
  {
    id: 'algorithm-last',
    what: 'a token whose header begins with typ',
    header: { typ: 'JWT', alg },
    inferred: true,
  },
  {
    id: 'key-id',
    what: 'a token with a key id (kid)',
    header: { alg, typ: 'JWT', kid: '1' },
    inferred: true,
  },
  {
    id: 'unknown-header-key',
    what: 'a token whose header has a key of its own',
    header: { alg, typ: 'JWT', 'x-tenant': 'a' },
    inferred: true,
  },
  // Names of headers ignore case (RFC 9110, section 5.1); HTTP/2 sends them all in lower case.
  {
    id: 'header-in-capitals',
    what: `a token in the header ${security.header.toUpperCase()}`,
    sentAs: security.header.toUpperCase(),
  },
  {
    id: 'header-capitalised',
    what: 'a token in the header Auth',
    sentAs: `${security.header.charAt(0).toUpperCase()}${security.header.slice(1)}`,
  },
  { id: 'account-in-capitals', what: 'an account in the header ACCOUNTID', accountAs: 'ACCOUNTID' },
  { id: 'account-capitalised', what: 'an account in the header AccountId', accountAs: 'AccountId' },
  // Only the header of the contract counts.
  {
    id: 'beside-authorization',
    what: 'a token beside a header Authorization',
    headers: { Authorization: 'Bearer not-a-token' },
    inferred: true,
  },
  {
    id: 'beside-cookie',
    what: 'a token beside a cookie of the same name',
    headers: { Cookie: `${security.header}=not-a-token` },
    inferred: true,
  },
]

/** Good things that one token and its request can have all at once. Of what several of them say, the last counts. */
const groups: readonly { id: string; what: string; members: readonly string[]; claims?: JsonObject }[] = [
  {
    id: 'together',
    what: 'a token with all good things at once',
    members: [
      'long-issued-with-expiry',
      'other-claims',
      'fractional-expiry',
      'far-expiry',
      'key-id',
      'unknown-header-key',
      'type-in-lower-case',
      'account-in-capitals',
      'beside-authorization',
      'beside-cookie',
    ],
    claims: { exp: farExpiry + 0.5 },
  },
  {
    id: 'together-bare',
    what: 'a token of which all is left out that may be',
    members: ['app-only', 'no-type', 'account-capitalised'],
  },
]

/** Tokens that every host must take. */
export function goodTokenChecks(): Check[] {
  return operationIds().flatMap((operation) => [
    ...goodTokens.map((good) => goodTokenCheck(operation, good)),
    ...groups.map((group) => togetherCheck(operation, group)),
  ])
}

function goodTokenCheck(operation: OperationId, good: GoodToken): Check {
  const { id, what } = good
  return {
    id: `access/${operation}/accepts/${id}`,
    phase: 'access',
    operation,
    name: `${operation} accepts ${what}`,
    basis: basisOf(good),
    needs: isWrite(operation) ? ['signing', 'writes'] : ['signing'],
    tokenSent: async (from) => sentOf(good, from),
    run: (session) => expectTaken(session, operation, good),
  }
}

/** All at once, for whoever has few requests. Only when that is refused each of them is tried. */
function togetherCheck(
  operation: OperationId,
  { id, what, members, claims: own = {} }: (typeof groups)[number],
): Check {
  const goods = members.flatMap((member) => goodTokens.filter((good) => good.id === member))
  const [accountAs] = goods.flatMap((good) => good.accountAs ?? [])
  const all: GoodToken = {
    id,
    what,
    claims: () => Object.assign({}, ...goods.map(({ claims }) => claims?.()), own),
    header: Object.assign({}, ...goods.map(({ header }) => header)),
    headers: Object.assign({}, ...goods.map(({ headers }) => headers)),
    ...(accountAs !== undefined && { accountAs }),
    inferred: true,
  }
  return {
    ...goodTokenCheck(operation, all),
    async run(session) {
      if ((await answerFor(session, operation, all)).status === 200) return
      for (const good of goods) await expectTaken(session, operation, good)
      if (session.violations.length === 0) await expectTaken(session, operation, all)
    },
  }
}

function sentOf(
  { claims = usualClaims, header = { alg, typ: 'JWT' }, headers = {}, sentAs }: GoodToken,
  { app }: Pick<Signing, 'app'>,
): TokenSent {
  if (!app) throw new SkipCheck('needs the secret of an app')
  const token = signedUnder(header, { [appIdClaim]: app.appId, ...claims() }, app.clientSecret)
  return sentAs === undefined ? { token, headers } : { token: null, headers: { ...headers, [sentAs]: token } }
}

async function expectTaken(session: CheckSession, operation: OperationId, good: GoodToken): Promise<void> {
  const { claims = usualClaims, what } = good
  const { status, questions } = await answerFor(session, operation, good)
  expectAsContract(
    session,
    [...questionsOf(claims()), ...questions],
    status === 200,
    `${operation} answers ${status} to ${what}`,
    basisOf(good),
  )
}

/** What it rests on that it is good; of one that fails among others it is not what all of them together rest on. */
function basisOf({ accountAs, inferred = false }: GoodToken): Basis {
  return (inferred ? inferredFrom : basedOn)(accountAs === undefined ? scheme : account)
}

/** With which status a good token is answered, and what decides that beside the token. */
async function answerFor(
  session: CheckSession,
  operation: OperationId,
  good: GoodToken,
): Promise<{ status: number; questions: readonly QuestionId[] }> {
  const { context } = session
  const { accountAs } = good
  const sent = sentOf(good, context)
  const update = isWrite(operation) ? await harmlessUpdate(session) : undefined
  const { status } = await session.call(operation, {
    ...sent,
    ...(accountAs !== undefined && {
      accountId: null,
      headers: { ...sent.headers, [accountAs]: context.target.accountId },
    }),
    ...update,
  })
  return { status, questions: update ? questionsOfHarmless(update.body) : [] }
}

/** The questions on which it depends whether a token with these claims is taken. */
function questionsOf(claims: JsonObject): QuestionId[] {
  return [
    ...('exp' in claims ? [] : (['token-without-expiry'] as const)),
    ...('iss' in claims || 'aud' in claims ? (['token-other-claims'] as const) : []),
    ...('jti' in claims ? (['token-reuse'] as const) : []),
  ]
}
