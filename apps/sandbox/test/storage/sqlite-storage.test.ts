import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createSqliteStorage } from '../../src/storage/index.ts'
import { describeStorage, type TestDatabase } from './storage-contract.ts'
import { describeStorageProperties } from './storage-properties.ts'
import { collect, queryOf, scope, taskOf } from './task-of.ts'

async function sqliteFile(): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-storage-'))
  return {
    open: async () => createSqliteStorage({ file: join(folder, 'folder', 'tasks.db') }),
    remove: () => rm(folder, { recursive: true }),
  }
}

async function sqliteMemory(): Promise<TestDatabase> {
  return { open: async () => createSqliteStorage({ file: ':memory:' }), remove: async () => {} }
}

async function temporaryFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-storage-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return join(folder, 'tasks.db')
}

describeStorage('an SQLite file', sqliteFile)
describeStorageProperties('SQLite', sqliteMemory, 300)

describe('an SQLite file', () => {
  it('is synced in full on every commit and read beside a writer (WAL)', async () => {
    const file = await temporaryFile()
    await createSqliteStorage({ file }).close()
    const database = new DatabaseSync(file)
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
    database.close()
  })

  it('of a newer sandbox is refused by its version', async () => {
    const file = await temporaryFile()
    await createSqliteStorage({ file }).close()
    const database = new DatabaseSync(file)
    database.exec('PRAGMA user_version = 99')
    database.close()
    expect(() => createSqliteStorage({ file })).toThrow(
      /tasks\.db has schema version 99, this sandbox knows versions up to \d+; start the newer sandbox/,
    )
  })

  it('of another program is refused and left as it is', async () => {
    const file = await temporaryFile()
    const database = new DatabaseSync(file)
    database.exec('CREATE TABLE notes (text)')
    database.close()
    expect(() => createSqliteStorage({ file })).toThrow(/is a database of another program/)
    const again = new DatabaseSync(file)
    expect(again.prepare('SELECT name FROM sqlite_schema').all()).toEqual([{ name: 'notes' }])
    again.close()
  })

  it('that is no database is refused in one line', async () => {
    const file = await temporaryFile()
    await writeFile(file, 'this is a text of some length, and surely no database')
    expect(() => createSqliteStorage({ file })).toThrow(
      /^cannot open .*tasks\.db as a database of the sandbox: .*$/,
    )
  })

  it('exports the state in which the export began, whatever is written meanwhile', async () => {
    const storage = createSqliteStorage({ file: await temporaryFile() })
    await storage.insert(scope, [taskOf(), taskOf({ _id: 'ti-2' })])
    const exporting = storage.export()[Symbol.asyncIterator]()
    const first = await exporting.next()
    await storage.replace([])
    const rest = await collect({ [Symbol.asyncIterator]: () => exporting })
    expect([first.value, ...rest]).toHaveLength(2)
    await storage.close()
  })

  it('leaves no counter behind when nothing uses it any more', async () => {
    const file = await temporaryFile()
    const storage = createSqliteStorage({ file })
    await storage.insert(scope, [
      taskOf({ source: 'rtm', queues: [{ name: 'Sales' }], status: { name: 'Open' } }),
    ])
    await storage.update(scope, 'ti-1', () => taskOf())
    await expect(storage.find(scope, queryOf())).resolves.toMatchObject({ total: 1 })
    await storage.close()
    const database = new DatabaseSync(file)
    expect(database.prepare('SELECT channels, tasks FROM facet').all()).toEqual([{ channels: '', tasks: 1 }])
    expect(database.prepare('SELECT * FROM term').all()).toEqual([])
    expect(database.prepare('SELECT * FROM task_term').all()).toEqual([])
    database.close()
  })
})
