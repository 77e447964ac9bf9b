import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { demo } from '../../src/demo.ts'
import { sqliteDatabase } from '../kills/database.ts'
import { writersOf } from '../kills/killed-server.ts'
import { inconsistencies } from '../storage/inconsistencies.ts'
import { over } from '../support/call.ts'
import { ended, failed, served } from './served.ts'

test('two sandboxes serve one file: no update is lost, and both find what either wrote', async () => {
  const database = await sqliteDatabase()
  onTestFinished(database.remove)
  const writers = await writersOf(database)
  const both = [await served(database.args), await served(database.args)]
  const [one, other] = both.map(({ url }) => over({ url }).fetch)
  let sent = 0
  let left = 400
  await writers.write(
    async (input, init) => (await ((sent += 1) % 2 === 0 ? one : other)?.(input, init)) ?? Response.error(),
    (acknowledged) => {
      expect(acknowledged).toBe(true)
      return (left -= 1) > 0
    },
  )
  const pages = await Promise.all(both.map(({ search }) => search()))
  expect(pages[0]).toEqual(pages[1])
  for (const sandbox of both) expect(await ended(sandbox)).toBe(0)
  const storage = await database.open()
  expect(await writers.lost(storage)).toEqual([])
  expect(await inconsistencies(storage, demo)).toEqual([])
  await storage.close()
})

test('while another program holds the file, searches are answered and updates wait, then get 500 with the cause in the log', async () => {
  const database = await sqliteDatabase()
  onTestFinished(database.remove)
  const sandbox = await served(database.args)
  const [taskId = ''] = await sandbox.taskIds()
  const [, file = ''] = database.args
  const holder = new DatabaseSync(file)
  holder.exec('BEGIN IMMEDIATE')
  let isAnswered = false
  const waiting = sandbox.update(taskId, 'Waits').finally(() => (isAnswered = true))
  expect(await sandbox.search()).toMatchObject({ status: 200 })
  expect(isAnswered).toBe(false)
  expect(await waiting).toEqual(failed)
  await expect.poll(sandbox.errors).toContainEqual(expect.stringMatching(/locked/u))

  const soon = sandbox.update(taskId, 'In time')
  await sandbox.search()
  holder.exec('ROLLBACK')
  expect(await soon).toMatchObject({ status: 200, body: { name: 'In time' } })
  holder.close()
  expect(await ended(sandbox)).toBe(0)
})
