import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { createPostgresStorage } from '../../src/storage/index.ts'
import type { Task } from '../../src/storage/task-storage.ts'
import { describeStorage, type TestDatabase } from './storage-contract.ts'
import { describeStorageProperties } from './storage-properties.ts'
import { idsOf, parse, queryOf, scope, taskOf } from './task-of.ts'

async function run(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

async function createDatabase(options = ''): Promise<{ url: string; remove: () => Promise<void> }> {
  const server = inject('postgresUrl')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await run(server, `CREATE DATABASE ${name} ${options}`)
  const url = new URL(server)
  url.pathname = name
  return { url: url.href, remove: () => run(server, `DROP DATABASE ${name} WITH (FORCE)`) }
}

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

  it('loses no update and no count when several processes write the same tasks', async () => {
    const url = await temporaryDatabase()
    const storages = await Promise.all(Array.from({ length: 3 }, () => createPostgresStorage({ url })))
    const [first] = storages
    const ids = Array.from({ length: 20 }, (_, index) => `ti-${index}`)
    await first?.insert(
      scope,
      ids.map((_id) => taskOf({ _id, timestampValue: 0 })),
    )
    const rounds = 30
    // Each storage is a process to the other: they share nothing but the database.
    await Promise.all(
      storages.flatMap((storage, process) =>
        Array.from({ length: rounds }, async (_, round) => {
          const shuffled = ids.toSorted((a, b) => hash(a, process, round) - hash(b, process, round))
          await Promise.all(
            shuffled.map((id) => storage.update(scope, id, (task) => next(task, process, round))),
          )
          if (round % 10 === 0) await storage.insert(scope, [taskOf({ _id: `ti-new-${process}-${round}` })])
        }),
      ),
    )
    const everything = await first?.find(scope, queryOf({ limit: 1000 }))
    const tasks = (everything?.records ?? []).map(parse)
    expect(everything?.total).toBe(tasks.length)
    expect(idsOf(everything?.records ?? [])).toHaveLength(20 + 9)
    for (const id of ids) {
      expect(tasks.find((task) => task._id === id)?.timestampValue).toBe(storages.length * rounds)
    }
    for (const name of ['status 0', 'status 1', 'status 2']) {
      const page = await first?.find(scope, queryOf({ statuses: [name], queues: [name] }))
      const counted = await first?.find(scope, queryOf({ statuses: [name] }))
      expect(counted?.total).toBe(tasks.filter((task) => task.status?.name === name).length)
      expect(page?.total).toBe(counted?.total)
    }
    await Promise.all(storages.map((storage) => storage.close()))
  })
})

function hash(id: string, process: number, round: number): number {
  return (Number(id.slice(3)) * 7919 + process * 104_729 + round * 1_299_709) % 1009
}

function next(task: Task, process: number, round: number): Task {
  const name = `status ${(process + round) % 3}`
  return { ...task, timestampValue: (task.timestampValue ?? 0) + 1, status: { name }, queues: [{ name }] }
}
