import { expect, onTestFinished, test } from 'vitest'
import { createDatabase } from '../storage/postgres-database.ts'
import { postgresDatabase } from './database.ts'
import { severalServers } from './several-servers.ts'
import { writersOf } from './killed-server.ts'

test('three servers of one PostgreSQL database lose no update and find every task while one after the other is killed', async () => {
  const { url, remove } = await createDatabase()
  onTestFinished(remove)
  const database = postgresDatabase(url)
  const writers = await writersOf(database)
  let next = 0
  const { acknowledged, searches, wrong } = await severalServers(database, writers, 2, async (seen) => {
    next = seen.acknowledged + 100
    await expect.poll(() => seen.acknowledged).toBeGreaterThan(next)
  })
  expect(wrong).toEqual([])
  expect(acknowledged).toBeGreaterThan(next)
  expect(searches).toBeGreaterThan(0)
})
