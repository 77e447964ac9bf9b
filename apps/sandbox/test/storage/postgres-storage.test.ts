import { readFile } from 'node:fs/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createPostgresStorage } from '../../src/storage/index.ts'
import { countersBesideRows } from '../../src/storage/postgres/postgres-migrations.ts'
import type { Task, TaskStorage } from '../../src/storage/task-storage.ts'
import { createDatabase, run } from './postgres-database.ts'
import { describeStorage, type TestDatabase } from './storage-contract.ts'
import { describeStorageProperties } from './storage-properties.ts'
import { inconsistencies } from './inconsistencies.ts'
import { parse, queryOf, scope, taskOf } from './task-of.ts'

const partitioning = await readFile(new URL('../../../../docs/partitions.sql', import.meta.url), 'utf8')

async function postgresDatabase(): Promise<TestDatabase> {
  const { url, remove } = await createDatabase()
  return { open: () => createPostgresStorage({ url }), remove }
}

async function temporaryDatabase(options?: string): Promise<string> {
  const { url, remove } = await createDatabase(options)
  onTestFinished(remove)
  return url
}

/** A database whose tasks are spread over partitions, as the documentation says. */
async function partitionedDatabase(): Promise<TestDatabase> {
  const { url, remove } = await createDatabase()
  await (await createPostgresStorage({ url })).close()
  await run(url, partitioning)
  return { open: () => createPostgresStorage({ url }), remove }
}

describeStorage('PostgreSQL', postgresDatabase)
describeStorageProperties('PostgreSQL with partitions', partitionedDatabase, 20)
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

  it('of the first version is brought up to date with all its tasks', async () => {
    const url = await temporaryDatabase()
    await run(url, countersBesideRows)
    await run(
      url,
      `CREATE TABLE sandbox_schema (version integer NOT NULL); INSERT INTO sandbox_schema VALUES (1);
      INSERT INTO scope (account_id, stream_id, tasks) VALUES ('${scope.accountId}', '${scope.streamId}', 2);
      ${[taskOf({ status: { name: 'Open' } }), taskOf({ _id: 'ti-2' })]
        .map(
          (task, index) => `
      INSERT INTO task (id, scope_id, task_id, facet_id, name) VALUES (${index}, 1, '${task._id}', 1, '${task.name}');
      INSERT INTO task_record (id, term_ids, record) VALUES (${index}, '[]', '${JSON.stringify(task)}');`,
        )
        .join('')}`,
    )
    const storage = await createPostgresStorage({ url })
    onTestFinished(() => storage.close())
    await expect(inconsistencies(storage, scope)).resolves.toEqual([])
    await expect(storage.find(scope, queryOf({ statuses: ['open'] }))).resolves.toMatchObject({ total: 1 })
    await expect(storage.count(scope)).resolves.toBe(2)
  })

  it('keeps every key and index when it is partitioned', async () => {
    const url = await temporaryDatabase()
    await (await createPostgresStorage({ url })).close()
    const whole = await indexesOf(url)
    await run(url, partitioning)
    expect(await indexesOf(url)).toEqual(whole)
  })

  it('has no key that does not begin with account and stream', async () => {
    const url = await temporaryDatabase()
    await (await createPostgresStorage({ url })).close()
    for (const definition of await indexesOf(url)) {
      expect(definition).toMatch(/\(account_id, stream_id\b|^CREATE INDEX task_(terms|name_parts) /)
    }
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
    const tasks = await expectExactTotals(first)
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
    await expect(expectExactTotals(storages[0])).resolves.toHaveLength(4)
  })
})

/** The definition of each key and index of the tables, without where the table is. */
async function indexesOf(url: string): Promise<string[]> {
  const rows = await run(
    url,
    `SELECT replace(indexdef, ' ON ONLY ', ' ON ') AS definition FROM pg_indexes
    WHERE schemaname = 'public' AND tablename IN ('task', 'stream') ORDER BY indexname`,
  )
  return rows.map(({ definition }) => String(definition))
}

/** Storages on one new database. Each is a process to the others: they share nothing but the database. */
async function openTogether(count: number): Promise<TaskStorage[]> {
  const url = await temporaryDatabase()
  const storages = await Promise.all(Array.from({ length: count }, () => createPostgresStorage({ url })))
  onTestFinished(async () => {
    await Promise.all(storages.map((storage) => storage.close()))
  })
  return storages
}

/** Holds the total of each group against the records; returns the tasks. */
async function expectExactTotals(storage: TaskStorage | undefined): Promise<Task[]> {
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
