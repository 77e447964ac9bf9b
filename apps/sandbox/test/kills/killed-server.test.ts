import { DatabaseSync } from 'node:sqlite'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createDatabase } from '../storage/postgres-database.ts'
import { postgresDatabase, sqliteDatabase } from './database.ts'
import { killedServer, writersOf } from './killed-server.ts'

/** After how many updates the server is killed, so that the kill falls into different moments of a batch. */
const kills = [1, 60, 333]

describe('a server that is killed in the middle of concurrent updates', () => {
  test('has kept every update that it acknowledged, in an SQLite file', async () => {
    const database = await sqliteDatabase()
    onTestFinished(database.remove)
    const writers = await writersOf(database)
    for (const updates of kills) {
      const { acknowledged, wrong } = await killedServer(database, writers, updates)
      expect(acknowledged).toBeGreaterThanOrEqual(updates)
      expect(wrong).toEqual([])
    }
    const [, file = ''] = database.args
    const damage = new DatabaseSync(file)
    expect(damage.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }])
    damage.close()
  })

  test('has kept every update that it acknowledged, in PostgreSQL', async () => {
    const { url, remove } = await createDatabase()
    onTestFinished(remove)
    const database = postgresDatabase(url)
    const writers = await writersOf(database)
    for (const updates of kills) {
      const { acknowledged, wrong } = await killedServer(database, writers, updates)
      expect(acknowledged).toBeGreaterThanOrEqual(updates)
      expect(wrong).toEqual([])
    }
  })
})
