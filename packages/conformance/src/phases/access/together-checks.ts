import { isRefusal } from '../../host/is-refusal.ts'
import { unknownIds } from '../../host/unknown-ids.ts'
import { basedOn } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import type { CheckSession } from '../../check/check-session.ts'
import { operationIds } from '../../projection/example-cases.ts'
import { accountPlaces, misplacedIds, streamPlaces } from './misplaced-ids.ts'
import { expectShut, ingredients, type Intrusion } from './token-checks.ts'
import { tokenPlaces } from './token-places.ts'

/** One of several wrong things that one request tries. */
interface Member {
  what: string
  statuses: readonly number[]
  make: (session: CheckSession) => Intrusion | Promise<Intrusion>
}

/** Several wrong things that a host refuses alike, also when one request has all of them. */
interface Together {
  id: string
  /** What is wrong, as part of a sentence. */
  what: string
  pointer: string
  members: readonly Member[]
}

/** Good tokens in places where the contract has none, beside what stands in its own. A body can hold only one. */
function tokensBeside(start: '' | 'bad-beside-' | 'empty-beside-'): Member[] {
  return tokenPlaces
    .filter(
      ({ id, beside, statuses }) =>
        beside !== undefined &&
        statuses === undefined &&
        (start === '' ? !/^(?:bad|empty)-beside-/.test(id) : id.startsWith(start)),
    )
    .map((bad) => ({
      what: bad.what,
      statuses: [401],
      async make({ context }) {
        const from = await ingredients(context, bad)
        return { token: await bad.make(from), ...bad.beside?.(from) }
      },
    }))
}

/** Right identifiers in places where the contract has none. */
function idsElsewhere(start: string, places: typeof accountPlaces): Member[] {
  const ids = new Set(places.filter(([, , put]) => put('').text === undefined).map(([id]) => `${start}${id}`))
  return misplacedIds
    .filter(({ id }) => ids.has(id))
    .map(({ what, statuses, make }) => ({ what, statuses, make: (session) => make(session, undefined) }))
}

const groups: readonly Together[] = [
  {
    id: 'token-elsewhere',
    what: 'a good token in other headers, cookies and the query',
    pointer: '#/components/securitySchemes/auth',
    members: tokensBeside(''),
  },
  {
    id: 'bad-token-beside',
    what: 'a bad token beside good ones in other places',
    pointer: '#/components/securitySchemes/auth',
    members: tokensBeside('bad-beside-'),
  },
  {
    id: 'empty-token-beside',
    what: 'an empty token beside good ones in other places',
    pointer: '#/components/securitySchemes/auth',
    members: tokensBeside('empty-beside-'),
  },
  {
    id: 'account-elsewhere',
    what: 'an account in other headers, a cookie and the query only',
    pointer: '#/components/parameters/AccountId',
    members: idsElsewhere('account-', accountPlaces),
  },
  {
    id: 'unknown-account-beside',
    what: 'an account that does not exist beside one in other places',
    pointer: '#/components/parameters/AccountId',
    members: idsElsewhere('unknown-account-beside-', accountPlaces),
  },
  {
    id: 'unknown-stream-beside',
    what: 'a stream that does not exist beside one in other places',
    pointer: '#/components/parameters/StreamId',
    members: idsElsewhere('unknown-stream-beside-', streamPlaces),
  },
]

/**
 * What a host must refuse in many places is tried in all of them by one request, for whoever has few. Each place has a
 * check of its own too, and is only asked for by name here when the host let something in.
 */
export function togetherChecks(): Check[] {
  return operationIds().flatMap((operation) =>
    groups.map(({ id, what, pointer, members }): Check => ({
      id: `access/${operation}/together/${id}`,
      phase: 'access',
      operation,
      name: `${operation} refuses ${what}, all in one request`,
      basis: basedOn(pointer),
      needs: ['behaviour'],
      async run(session) {
        const all = await Promise.all(members.map(async (member) => await member.make(session)))
        const { status } = await session.call(operation, {
          taskId: unknownIds.taskId,
          body: {},
          ...merged(all),
        })
        if (members.some(({ statuses }) => statuses.includes(status))) return
        for (const { what: one, statuses, make } of members) {
          const intrusion = await make(session)
          await expectShut(session, operation, one, statuses, () => intrusion)
        }
        session.expect(
          session.violations.length > 0 || isRefusal(status),
          `${operation} accepts ${what}, all in one request`,
        )
      },
    })),
  )
}

/** All of them in one request; of a header that several name, only cookies can be joined. */
function merged(all: readonly Intrusion[]): Intrusion {
  const cookies = all.flatMap(({ headers }) => headers?.['Cookie'] ?? [])
  return {
    ...Object.assign({}, ...all.toReversed()),
    query: Object.assign({}, ...all.map(({ query }) => query)),
    headers: {
      ...Object.assign({}, ...all.toReversed().map(({ headers }) => headers)),
      ...(cookies.length > 0 && { Cookie: cookies.join('; ') }),
    },
  }
}
