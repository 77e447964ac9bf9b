import { describe, expect, it, onTestFinished } from 'vitest'
import { createPostgresStorage } from '../../src/storage/index.ts'
import type { Task, TaskStorage } from '../../src/storage/task-storage.ts'
import { createDatabase, run } from './postgres-database.ts'
import { describeStorage, type TestDatabase } from './storage-contract.ts'
import { describeStorageProperties } from './storage-properties.ts'
import { parse, queryOf, scope, taskOf } from './task-of.ts'

async function postgresDatabase(): Promise<TestDatabase> {
  const { url, remove } = await createDatabase()
  return { open: () => createPostgresStorage({ url }), remove }
}

async function temporaryDatabase(options?: string): Promise<string> {
  const { url, remove } = await createDatabase(options)
  onTestFinished(remove)
  return url
}

describeStorage('PostgreSQL', postgresDatabase)
describeStorageProperties('PostgreSQL', postgresDatabase, 60)

describe('a PostgreSQL database', () => {
  it('of a newer sandbox is refused by its version', async () => {
    const url = await temporaryDatabase()
    await (await createPostgresStorage({ url })).close()
    await run(url, 'UPDATE sandbox_schema SET version = 99')
    await expect(createPostgresStorage({ url })).rejects.toThrow(
      /^the database 127\.0\.0\.1:\d+\/\w+ has schema version 99, this sandbox knows versions up to \d+; start the newer/,
    )
  })

  it('in another encoding than UTF-8 is refused', async () => {
    const url = await temporaryDatabase(`ENCODING 'SQL_ASCII' TEMPLATE template0`)
    await expect(createPostgresStorage({ url })).rejects.toThrow(
      /has the encoding SQL_ASCII; create one with UTF8/,
    )
  })

  it('that cannot be reached is refused in one line without the password', async () => {
    const opening = createPostgresStorage({ url: 'postgres://someone:secret@127.0.0.1:1/tasks' })
    await expect(opening).rejects.toThrow(
      /^cannot open the database 127\.0\.0\.1:1\/tasks: .*ECONNREFUSED.*$/,
    )
    await expect(opening).rejects.not.toThrow(/secret/)
  })

  it('is migrated once by processes that open it together', async () => {
    const url = await temporaryDatabase()
    const storages = await Promise.all(Array.from({ length: 4 }, () => createPostgresStorage({ url })))
    await storages[0]?.insert(scope, [taskOf()])
    await expect(storages[3]?.count(scope)).resolves.toBe(1)
    await Promise.all(storages.map((storage) => storage.close()))
  })

  it('loses no update when several processes write the same tasks', async () => {
    const storages = await openTogether(4)
    const [first] = storages
    const ids = Array.from({ length: 40 }, (_, index) => `ti-${index}`)
    await first?.insert(
      scope,
      ids.map((_id) => taskOf({ _id, timestampValue: 0 })),
    )
    const rounds = 25
    await Promise.all(
      storages.map(async (storage, process) => {
        for (let round = 0; round < rounds; round += 1) {
          await Promise.all(
            ids.map((id, index) => storage.update(scope, id, (task) => next(task, process + round + index))),
          )
          if (round % 5 === 0) await storage.insert(scope, newTasks(round))
        }
      }),
    )
    const tasks = await expectExactCounters(first)
    expect(tasks).toHaveLength(ids.length + 50)
    for (const id of ids) {
      expect(tasks.find((task) => task._id === id)?.timestampValue).toBe(storages.length * rounds)
    }
  })

  it('loses no count when several processes empty and fill the same groups', async () => {
    const storages = await openTogether(4)
    await Promise.all(
      storages.map(async (storage, process) => {
        await storage.insert(scope, [taskOf({ _id: `ti-${process}` })])
        for (let round = 0; round < 150; round += 1) {
          await storage.update(scope, `ti-${process}`, (task) => next(task, (round * (process + 1)) % 3))
        }
      }),
    )
    await expect(expectExactCounters(storages[0])).resolves.toHaveLength(4)
  })
})

/** Storages on one new database. Each is a process to the others: they share nothing but the database. */
async function openTogether(count: number): Promise<TaskStorage[]> {
  const url = await temporaryDatabase()
  const storages = await Promise.all(Array.from({ length: count }, () => createPostgresStorage({ url })))
  onTestFinished(async () => {
    await Promise.all(storages.map((storage) => storage.close()))
  })
  return storages
}

/** Holds the total of each group, which counters tell, against the records; returns the tasks. */
async function expectExactCounters(storage: TaskStorage | undefined): Promise<Task[]> {
  const { records, total } = (await storage?.find(scope, queryOf())) ?? { records: [], total: 0 }
  const tasks = records.map(parse)
  expect(total).toBe(tasks.length)
  for (const name of groups) {
    const expected = { total: tasks.filter((task) => task.status?.name === name).length }
    await expect(storage?.find(scope, queryOf({ statuses: [name], limit: 1 }))).resolves.toMatchObject(
      expected,
    )
    await expect(storage?.find(scope, queryOf({ queues: [name], limit: 1 }))).resolves.toMatchObject(expected)
  }
  return tasks
}

const groups = Array.from({ length: 12 }, (_, index) => `group ${index}`)

/** The same tasks for whoever asks, so that several processes insert them at the same time. */
function newTasks(round: number): Task[] {
  return Array.from({ length: 10 }, (_, index) => next(taskOf({ _id: `ti-new-${round}-${index}` }), index))
}

function next(task: Task, group: number): Task {
  const name = groups[group % groups.length] ?? ''
  return { ...task, timestampValue: (task.timestampValue ?? 0) + 1, status: { name }, queues: [{ name }] }
}
