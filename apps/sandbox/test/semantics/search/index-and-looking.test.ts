import { contractDialect } from '@case-management/contract/questions'
import { assert, asyncProperty, constantFrom, integer, record, subarray } from 'fast-check'
import { expect, test } from 'vitest'
import { demo } from '../../../src/demo.ts'
import { createSqliteStorage } from '../../../src/storage/index.ts'
import { byIndex, byLooking } from '../../../src/semantics/search/find.ts'
import { StaleReads } from '../../../src/semantics/stale-reads.ts'
import { filterCases, now, tasks } from '../../behaviour/filter-cases.ts'

const orders = (['createdAt', 'createdDate', 'updatedAt', 'dueDate', 'name'] as const).flatMap((key) => [
  key,
  { [key]: 'asc' as const },
  { [key]: 'desc' as const },
])

test('under the contract’s answers, the index finds what looking at every record finds', async () => {
  const storage = createSqliteStorage({ file: ':memory:' })
  await storage.insert(demo, tasks)
  const stale = new StaleReads(contractDialect)
  const [indexed, looked] = [byIndex(storage, contractDialect), byLooking(storage, contractDialect, stale)]
  const searches = record({
    cases: subarray([...filterCases], { maxLength: 3 }),
    sortBy: constantFrom(undefined, ...orders),
    skip: integer({ min: 0, max: 5 }),
    limit: integer({ min: 1, max: 5 }),
    timezoneOffset: integer({ min: -840, max: 720 }),
    subject: constantFrom(undefined, demo.subject, 'u-2'),
  })
  await assert(
    asyncProperty(searches, async ({ cases, sortBy, skip, limit, timezoneOffset, subject }) => {
      const filter = {
        ...Object.assign({}, ...cases.map((each) => each.filter)),
        skip,
        limit,
        ...(sortBy !== undefined && { sortBy }),
      }
      const caller = { now, timezoneOffset, subject }
      expect(await indexed(demo, filter, caller)).toEqual(await looked(demo, filter, caller))
    }),
    { seed: 1, numRuns: 300 },
  )
  await storage.close()
})
