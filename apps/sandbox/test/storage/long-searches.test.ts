import { expect, onTestFinished, test, vi } from 'vitest'
import { createSqliteStorage } from '../../src/storage/index.ts'
import { idsOf, parse, queryOf, scope, taskOf } from './task-of.ts'

const tasks = Array.from({ length: 40_000 }, (_, index) =>
  taskOf({
    _id: `ti-${String(index).padStart(5, '0')}`,
    name: index % 2 === 0 ? 'even' : 'odd',
    queues: [{ name: 'Everybody' }],
  }),
)
const evens = queryOf({ nameContains: 'eve', limit: 3, skip: 15_000 })

/** A clock that makes every step of a search a long one. */
function slowClock(): void {
  let moment = 0
  const now = vi.spyOn(performance, 'now').mockImplementation(() => (moment += 1000))
  onTestFinished(() => now.mockRestore())
}

/** A storage with all tasks, whose index is built, and every search of which is a long one. */
async function slowStorage() {
  const storage = createSqliteStorage({ file: ':memory:' })
  onTestFinished(() => storage.close())
  await storage.insert(scope, tasks)
  await storage.count(scope)
  slowClock()
  return storage
}

test('a long search lets updates in, and shows a state that has all of them or none', async () => {
  const storage = await slowStorage()

  let searching = true
  const found = storage.find(scope, evens).finally(() => (searching = false))
  const updated = await storage.update(scope, 'ti-00000', (task) => ({ ...task, name: 'changed' }))
  expect(searching).toBe(true)
  expect(parse(updated ?? '').name).toBe('changed')

  const { records, total } = await found
  expect({ total, ids: idsOf(records) }).toEqual({
    total: 19_999,
    ids: ['ti-30002', 'ti-30004', 'ti-30006'],
  })
})

test('a search in a long queue lets updates in too', async () => {
  const storage = await slowStorage()

  let searching = true
  const found = storage
    .find(scope, queryOf({ queues: ['everybody'], limit: 1 }))
    .finally(() => (searching = false))
  await storage.update(scope, 'ti-00000', (task) => ({ ...task, queues: [] }))
  expect(searching).toBe(true)
  expect((await found).total).toBe(39_999)
})

test('a long search comes to its end however often tasks are written meanwhile', async () => {
  const storage = await slowStorage()

  const ended = new AbortController()
  const found = storage.find(scope, evens).finally(() => ended.abort())
  let updates = 0
  for (; updates < 1000 && !ended.signal.aborted; updates += 1)
    await storage.update(scope, 'ti-00001', (task) => ({ ...task, timestampValue: updates }))
  expect(updates).toBeLessThan(1000)
  expect((await found).total).toBe(20_000)
})

test('a long search that began before the storage is closed comes to its end', async () => {
  const storage = await slowStorage()
  const found = storage.find(scope, evens)
  await storage.close()
  expect((await found).total).toBe(20_000)
  await expect(storage.find(scope, evens)).rejects.toThrow('is closed')
})
