import * as fc from 'fast-check'
import { afterAll, assert, beforeAll, describe, expect, it } from 'vitest'
import type { Task, TaskStorage } from '../../src/storage/task-storage.ts'
import { queryArbitrary, taskArbitrary } from './arbitraries.ts'
import { findByLooking } from './oracle.ts'
import type { TestDatabase } from './storage-contract.ts'
import { idsOf, scope } from './task-of.ts'

type Step = { insert: Task[] } | { remove: string[] } | { updateTogether: Task[] } | { replace: Task[] }

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({ insert: fc.array(taskArbitrary, { maxLength: 30 }) }),
    fc.record({ updateTogether: fc.array(taskArbitrary, { maxLength: 30 }) }),
    fc.record({
      remove: fc.array(
        taskArbitrary.map(({ _id }) => _id),
        { maxLength: 8 },
      ),
    }),
    fc.record({ replace: fc.array(taskArbitrary, { maxLength: 3 }) }),
  ),
  { minLength: 1, maxLength: 6 },
)

/** Whatever is written, `find` answers what looking at every record answers: page, order and exact total. */
export function describeStorageProperties(
  name: string,
  createDatabase: () => Promise<TestDatabase>,
  numRuns: number,
): void {
  describe(`pages and totals in ${name}`, () => {
    let database: TestDatabase
    let storage: TaskStorage

    beforeAll(async () => {
      database = await createDatabase()
      storage = await database.open()
    })
    afterAll(async () => {
      await storage.close()
      await database.remove()
    })

    it('agree with a look at every record after any writes', async () => {
      await fc.assert(
        fc.asyncProperty(
          steps,
          fc.array(queryArbitrary, { minLength: 10, maxLength: 20 }),
          async (writes, queries) => {
            await storage.replace([])
            const stored = new Map<string, Task>()
            for (const step of writes) await take(storage, stored, step)
            const tasks = [...stored.values()]
            for (const query of queries) {
              const { records, total } = await storage.find(scope, query)
              expect({ ids: idsOf(records), total }).toEqual(findByLooking(tasks, query))
            }
            expect(await storage.count(scope)).toBe(tasks.length)
          },
        ),
        { numRuns },
      )
    })
  })
}

async function take(storage: TaskStorage, stored: Map<string, Task>, step: Step): Promise<void> {
  if ('insert' in step) {
    await storage.insert(scope, step.insert)
    for (const task of step.insert) stored.set(task._id, task)
  } else if ('remove' in step) {
    for (const id of step.remove) assert.equal(await storage.remove(scope, id), stored.delete(id))
  } else if ('replace' in step) {
    const records = step.replace.map((task) => ({ ...scope, record: JSON.stringify(task) }))
    await storage.replace(records, scope)
    stored.clear()
    for (const task of step.replace) stored.set(task._id, task)
  } else {
    const answers = await Promise.all(
      step.updateTogether.map((task) => storage.update(scope, task._id, () => task)),
    )
    const known = step.updateTogether.map((task) => (stored.has(task._id) ? JSON.stringify(task) : undefined))
    assert.deepEqual(answers, known)
    for (const task of step.updateTogether) if (stored.has(task._id)) stored.set(task._id, task)
  }
}
