import { security } from '@case-management/contract'
import { hostNow } from '../../host/host-clock.ts'
import { basedOn } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import type { CheckSession, TaskFilter } from '../../check/check-session.ts'
import { expectSearch } from '../../laws/expect-search.ts'
import { someTasks } from '../../laws/read-corpus.ts'
import { signed } from '../access/forge-token.ts'
import { law, property } from './law.ts'

const { appIdClaim, subjectClaim } = security.jwt

/** At most so many users are tried. */
const mostUsers = 4

/** Who "me" is in `mytask` and `mycase`: the user whom the token names, and nobody else. */
export function subjectLaws(): Check[] {
  return (['mytask', 'mycase'] as const).flatMap((key) => [
    subjectLaw(
      key,
      'users',
      `${key} finds the tasks of the user whom the token names, by agentId or aId`,
      users,
    ),
    subjectLaw(key, 'nobody', `${key} finds nothing for a token that names nobody`, () =>
      Promise.resolve([null]),
    ),
  ])
}

/** Users who have tasks, by each of their identifiers, and one who has none. */
async function users(session: CheckSession): Promise<string[]> {
  const ids = (await someTasks(session)).flatMap(({ currAssignee = {} }) =>
    [currAssignee.aId, currAssignee.agentId].filter((id) => id !== undefined),
  )
  return [...[...new Set(ids)].slice(0, mostUsers), 'u-00000000-0000-0000-0000-000000000000']
}

function subjectLaw(
  key: 'mytask' | 'mycase',
  id: string,
  name: string,
  subjects: (session: CheckSession) => Promise<(string | null)[]>,
): Check {
  return law({
    id: `filters/${key}/${id}`,
    operation: 'getTasks',
    name,
    basis: basedOn(property('TaskFilter', key)),
    needs: ['signing'],
    async run(session) {
      const { app } = session.context
      const { appId, clientSecret } = app ?? session.skip('needs the secret of an app')
      const filter: TaskFilter = { [key]: true }
      for (const subject of await subjects(session)) {
        const claims = { [appIdClaim]: appId, ...(subject !== null && { [subjectClaim]: subject }) }
        const exp = Math.floor(hostNow() / 1000) + 300
        await expectSearch(session, filter, { token: signed({ ...claims, exp }, clientSecret), subject })
      }
    },
  })
}
