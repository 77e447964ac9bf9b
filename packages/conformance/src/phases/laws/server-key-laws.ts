import { basedOn, inferredFrom } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import { expectAsContract } from '../../check/expect-as-contract.ts'
import { unknownIds } from '../../host/unknown-ids.ts'
import { changedKeys } from '../../laws/compare-records.ts'
import { readTask } from '../../laws/read-task.ts'
import { scratchTask } from '../../laws/scratch-task.ts'
import { law, property } from './law.ts'

/** What keys of an update do that only the server sets. */
export function serverKeyLaws(): Check[] {
  return [accountLaw(), writtenBackLaw()]
}

function accountLaw(): Check {
  return law({
    id: 'update/account-stays',
    operation: 'updateTask',
    name: 'accountId and iId in the body move no task to another account or stream',
    basis: basedOn(property('TaskUpdate', 'accountId'), '#/components/parameters/AccountId'),
    ownTasks: true,
    async run(session) {
      const before = await scratchTask(session)
      const { accountId, streamId } = session.context.target.other ?? unknownIds
      await session.update(before._id, {
        accountId,
        iId: streamId,
        lid: streamId,
        orgId: 'o-1',
        refId: 'TS1',
      })
      const kept = await readTask(session, before._id)
      session.expect(
        kept.accountId === before.accountId,
        `accountId goes from ${before.accountId} to ${kept.accountId}`,
      )
      session.expect(kept.iId === before.iId, `iId goes from ${before.iId} to ${kept.iId}`)
    },
  })
}

function writtenBackLaw(): Check {
  return law({
    id: 'update/written-back',
    operation: 'updateTask',
    name: 'a record can be sent back as it was read, without what an update does not take',
    basis: inferredFrom(property('TaskUpdate', 'createdAt')),
    ownTasks: true,
    async run(session) {
      const before = await scratchTask(session)
      const { name, lname, status, createdAt, updatedAt, timestampValue, refId, tags, isBreached } = before
      const body = Object.fromEntries(
        Object.entries({ name, lname, createdAt, updatedAt, timestampValue, refId, tags, isBreached }).filter(
          ([, value]) => value !== undefined,
        ),
      )
      await session.update(before._id, { ...body, ...(status && { status: { name: status.name } }) })
      const changed = changedKeys(before, await readTask(session, before._id)).filter(
        (key) =>
          !['updatedAt', 'updatedBy', 'status'].includes(key) &&
          // A name that is sent has one, also where the record did not show it.
          !(key === 'lname' && lname === undefined),
      )
      expectAsContract(
        session,
        ['update-server-keys', 'status-completed'],
        changed.length === 0,
        `a record sent back as it was changes ${changed.join(', ')}`,
      )
    },
  })
}
