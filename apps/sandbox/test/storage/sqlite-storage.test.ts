import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as fc from 'fast-check'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createSqliteStorage } from '../../src/storage/index.ts'
import { applicationId, sqliteMigrations } from '../../src/storage/sqlite/sqlite-migrations.ts'
import type { TaskQuery } from '../../src/storage/task-storage.ts'
import { taskArbitrary } from './arbitraries.ts'
import { inconsistencies } from './inconsistencies.ts'
import { describeStorage, type TestDatabase } from './storage-contract.ts'
import { describeStorageProperties } from './storage-properties.ts'
import { collect, idsOf, queryOf, scope, taskOf } from './task-of.ts'

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

  it('that is no database is refused in one line with what to do', async () => {
    const file = await temporaryFile()
    await writeFile(file, 'this is a text of some length, and surely no database')
    expect(() => createSqliteStorage({ file })).toThrow(
      /^.*tasks\.db is damaged, or no database \(.*\); .*name another file$/,
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

  it('of the first version is brought up to date with all its tasks', async () => {
    const file = await temporaryFile()
    const database = new DatabaseSync(file)
    database.exec(`${sqliteMigrations[0]}; PRAGMA application_id = ${applicationId}; PRAGMA user_version = 1`)
    const tasks = [taskOf({ source: 'rtm' }), taskOf({ _id: 'ti-2', queues: [{ name: 'Sales' }] })]
    database.exec(`INSERT INTO scope (id, account_id, stream_id, tasks)
      VALUES (3, '${scope.accountId}', '${scope.streamId}', 2)`)
    for (const [index, task] of tasks.entries()) {
      const id = 7 + index
      database
        .prepare('INSERT INTO task (id, scope_id, task_id, facet_id, name) VALUES (?, 3, ?, 1, ?)')
        .run(id, task._id, task.name)
      database
        .prepare("INSERT INTO task_record (id, term_ids, record) VALUES (?, '[]', ?)")
        .run(id, JSON.stringify(task))
    }
    database.close()
    const storage = createSqliteStorage({ file })
    const idsWith = async (conditions: Partial<TaskQuery>) =>
      idsOf((await storage.find(scope, queryOf(conditions))).records)
    expect(await idsWith({})).toEqual(['ti-1', 'ti-2'])
    expect(await idsWith({ channels: ['rtm'] })).toEqual(['ti-1'])
    expect(await idsWith({ queues: ['sales'] })).toEqual(['ti-2'])
    await storage.insert(scope, [taskOf({ _id: 'ti-3' })])
    expect(await idsWith({})).toEqual(['ti-1', 'ti-2', 'ti-3'])
    await storage.close()
  })

  it('shows what another connection writes, removes and replaces, however it was searched before', async () => {
    const file = await temporaryFile()
    const [one, other] = [createSqliteStorage({ file }), createSqliteStorage({ file })]
    const seen = async (conditions: Partial<TaskQuery>) =>
      idsOf((await other.find(scope, queryOf(conditions))).records)
    await one.insert(scope, [taskOf({ queues: [{ name: 'Sales' }] }), taskOf({ _id: 'ti-2' })])
    expect(await seen({ queues: ['sales'] })).toEqual(['ti-1'])
    await one.update(scope, 'ti-1', (task) => ({ ...task, queues: [{ name: 'Claims' }] }))
    expect(await seen({ queues: ['sales'] })).toEqual([])
    expect(await seen({ queues: ['claims'] })).toEqual(['ti-1'])
    await one.remove(scope, 'ti-2')
    expect(await seen({})).toEqual(['ti-1'])
    await one.replace([{ ...scope, record: JSON.stringify(taskOf({ _id: 'ti-9' })) }], scope)
    expect(await seen({})).toEqual(['ti-9'])
    await other.update(scope, 'ti-9', (task) => ({ ...task, name: 'changed' }))
    expect((await one.find(scope, queryOf({ nameContains: 'changed' }))).total).toBe(1)
    await Promise.all([one.close(), other.close()])
  })

  it('is never searched by what was there before all was replaced', async () => {
    const storage = createSqliteStorage({ file: ':memory:' })
    await storage.insert(scope, [taskOf(), taskOf({ _id: 'ti-2' })])
    expect((await storage.find(scope, queryOf())).total).toBe(2)
    const replaced = storage.replace([{ ...scope, record: JSON.stringify(taskOf({ _id: 'ti-9' })) }])
    const { records, total } = await storage.find(scope, queryOf())
    expect({ total, ids: idsOf(records) }).toEqual({ total: 1, ids: ['ti-9'] })
    await replaced
    await storage.close()
  })

  it('saves what follows from a large fill when no more tasks come, so that a kill after it costs no reading', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const file = await temporaryFile()
    const storage = createSqliteStorage({ file })
    const saved = () => {
      const database = new DatabaseSync(file)
      const rows = database.prepare('SELECT journal FROM saved_index').all()
      database.close()
      return rows
    }
    await storage.insert(
      scope,
      Array.from({ length: 10_000 }, (_, index) => taskOf({ _id: `ti-${index}` })),
    )
    expect(saved()).toEqual([])
    vi.runAllTimers()
    // All of it is one entry of the journal.
    expect(saved()).toEqual([{ journal: 1 }])
    await storage.close()
  })

  it('is found as it is though its saved index is damaged, whichever part of it', async () => {
    const file = await temporaryFile()
    const storage = createSqliteStorage({ file })
    await storage.insert(scope, fc.sample(taskArbitrary, { numRuns: 100, seed: 7 }))
    await storage.count(scope)
    await storage.close()
    const database = new DatabaseSync(file)
    onTestFinished(() => database.close())
    const parts = database.prepare('SELECT id FROM saved_part WHERE length(bytes) > 0').all()
    expect(parts.length).toBeGreaterThan(10)
    const damages = [
      ...parts.map(
        ({ id }) =>
          `UPDATE saved_part SET bytes = CAST(substr(bytes, 1, length(bytes) / 2) || x'a5a5' || substr(bytes, length(bytes) / 2 + 3) AS BLOB) WHERE id = ${String(id)}`,
      ),
      'UPDATE saved_index SET journal = journal + 1',
      'DELETE FROM saved_part WHERE id = (SELECT max(id) FROM saved_part)',
    ]
    for (const damage of damages) {
      expect(database.prepare(damage).run().changes).toBe(1)
      const again = createSqliteStorage({ file })
      expect({ damage, found: await inconsistencies(again, scope) }).toEqual({ damage, found: [] })
      await again.close()
    }
  })

  it('is found as it was when it is opened again, with what was written since by one that was never closed', async () => {
    const file = await temporaryFile()
    const tasks = fc.sample(taskArbitrary, { numRuns: 300, seed: 7 })
    const [before, since] = [tasks.slice(0, 200), tasks.slice(200)]
    const one = createSqliteStorage({ file })
    await one.insert(scope, before)
    await one.insert({ ...scope, streamId: 'st-two' }, before.slice(0, 20))
    await one.count(scope)
    await one.close()

    const killed = createSqliteStorage({ file })
    await killed.insert(scope, since)
    for (const { _id } of before.slice(0, 30)) await killed.remove(scope, _id)
    const again = createSqliteStorage({ file })
    expect(await inconsistencies(again, scope)).toEqual([])
    await again.close()

    const last = createSqliteStorage({ file })
    expect(await inconsistencies(last, scope)).toEqual([])
    await Promise.all([last.close(), killed.close()])
  })
})
