import { closeSync, mkdirSync, openSync, readFileSync, statSync, truncateSync, writeSync } from 'node:fs'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createSandbox, createSqliteStorage } from '../../src/index.ts'
import { call } from '../support/call.ts'
import { answered } from '../support/error.ts'
import { start } from '../support/process.ts'
import { ended, failed, oneLine, refusalToStart, served, tasksOf } from './served.ts'
import { makeReadOnly, smallDisk } from './small-disk.ts'
import { temporaryFolder } from './temporary-folder.ts'

const pageBytes = 4096

/** Files with tasks, by how many; each test takes a copy. */
const filled = new Map<number, Promise<string>>()

async function fill(tasks: number): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'sandbox-filled-')), 'tasks.db')
  const sandbox = await createSandbox({ storage: createSqliteStorage({ file }), tasks })
  await sandbox.close()
  return file
}

afterAll(async () => {
  for (const file of filled.values()) await rm(dirname(await file), { recursive: true })
})

/** A file with tasks that no process has open. */
async function closedFile(tasks = 300): Promise<string> {
  const from = filled.get(tasks) ?? fill(tasks)
  filled.set(tasks, from)
  const file = join(temporaryFolder(), 'tasks.db')
  await copyFile(await from, file)
  return file
}

/** A file with tasks in the order of a search, the last of which is to be damaged at the place of its record. */
async function fileWithTasks(): Promise<{
  file: string
  taskIds: string[]
  damaged: string
  place: number
}> {
  const file = await closedFile(20)
  const sandbox = await createSandbox({ storage: createSqliteStorage({ file }) })
  const page = await answered(await call(sandbox, 'getTasks'))
  await sandbox.close()
  const taskIds = tasksOf(page.body).map(({ _id }) => _id)
  const damaged = taskIds.at(-1) ?? ''
  return { file, taskIds, damaged, place: readFileSync(file).indexOf(`{"_id":"${damaged}"`) }
}

/** Writes noise over a part of a file. @returns what puts back in place what was there. */
function damage(file: string, from: number, bytes: number, noise: string | number = 0xa5): () => void {
  const before = readFileSync(file).subarray(from, from + bytes)
  writeAt(file, from, Buffer.alloc(bytes, noise))
  return () => writeAt(file, from, before)
}

function writeAt(file: string, from: number, bytes: Uint8Array): void {
  const descriptor = openSync(file, 'r+')
  writeSync(descriptor, bytes, 0, bytes.length, from)
  closeSync(descriptor)
}

/** Writes noise over all of a file but its first page, which says whose it is. */
function damageAllButTheFirstPage(file: string): void {
  damage(file, pageBytes, statSync(file).size - pageBytes)
}

test.each([
  ['has noise in the place of its beginning', (file: string) => damage(file, 0, 200)],
  ['has noise in the place of its tables', (file: string) => damage(file, 100, pageBytes - 100)],
  ['has noise in the place of all but its beginning', damageAllButTheFirstPage],
  ['was cut in its middle', (file: string) => truncateSync(file, pageBytes * 3)],
  ['is no database', (file: string) => writeAt(file, 0, Buffer.from('no database'))],
])('a file that %s is refused in one line with what to do', async (_what, spoil) => {
  const file = await closedFile()
  spoil(file)
  expect(await refusalToStart(['--db', file])).toEqual(oneLine(/tasks\.db.*; .*name another file/u))
})

test('a file is refused in one line by whatever command meets its damage', async () => {
  const file = await closedFile()
  damageAllButTheFirstPage(file)
  const seeding = await start('cli.ts', ['seed', '--db', file, '--tasks', '400']).ended
  expect(seeding).toEqual(oneLine(/tasks\.db.*; .*name another file/u))
})

test('a record on a damaged page is answered with 500 and a cause in the log, and the others are served', async () => {
  const { file, taskIds, damaged, place } = await fileWithTasks()
  damage(file, place - (place % pageBytes), 8)

  const sandbox = await served(['--db', file])
  expect(await sandbox.update(taskIds[0] ?? '', 'New')).toMatchObject({ status: 200, body: { name: 'New' } })
  expect(await sandbox.update(damaged, 'New')).toEqual(failed)
  expect(await sandbox.search()).toEqual(failed)
  await expect
    .poll(sandbox.errors)
    .toEqual([expect.stringMatching(/malformed/u), expect.stringMatching(/malformed/u)])
  expect(await ended(sandbox)).toBe(0)
})

test.each<[string, string | number]>([
  ['is no UTF-8', 0xa5],
  ['is empty', 0],
  ['is another text', '"'],
])('a record of which a part %s is answered with 500, never with what is there', async (_what, noise) => {
  const { file, taskIds, damaged } = await fileWithTasks()
  // In the middle of a text, where SQLite has nothing to notice it by.
  damage(file, readFileSync(file).indexOf(`"${damaged}"`) + 4, 3, noise)

  const sandbox = await served(['--db', file])
  expect(await sandbox.update(taskIds[0] ?? '', 'New')).toMatchObject({ status: 200, body: { name: 'New' } })
  expect(await sandbox.search()).toEqual(failed)
  await expect.poll(sandbox.errors).toEqual([expect.stringMatching(/tasks\.db is damaged .* copy/u)])
  expect(await ended(sandbox)).toBe(0)
})

test.each([
  ['a page', (place: number) => ({ from: place - (place % pageBytes), bytes: 8 })],
  ['a record', (place: number) => ({ from: place + 10, bytes: 3 })],
])(
  '%s that is damaged while it is served is served again when it is mended in place',
  async (_what, part) => {
    const { file, taskIds, damaged, place } = await fileWithTasks()
    const { from, bytes } = part(place)

    const sandbox = await served(['--db', file])
    const mend = damage(file, from, bytes)
    expect(await sandbox.search()).toEqual(failed)
    expect(await sandbox.update(damaged, 'New')).toEqual(failed)

    mend()
    expect(await sandbox.update(damaged, 'New')).toMatchObject({ status: 200, body: { name: 'New' } })
    const page = await sandbox.search()
    expect(page).toMatchObject({ status: 200, body: { totalResults: taskIds.length } })
    expect(await ended(sandbox)).toBe(0)

    const again = await served(['--db', file])
    expect(await again.search()).toEqual(page)
    expect(await ended(again)).toBe(0)
  },
)

test('damage that was mended before anybody met it is met by nobody, though what lies beside it was read', async () => {
  const { file, taskIds, place } = await fileWithTasks()
  const sandbox = await served(['--db', file])
  const mend = damage(file, place + 10, 3)
  expect(await sandbox.search(taskIds.length - 1)).toMatchObject({ status: 200 })
  mend()
  expect(await sandbox.search()).toMatchObject({ status: 200 })
  expect(await ended(sandbox)).toBe(0)
})

test('an index that was saved and is seen to be damaged is made anew from the records', async () => {
  const { file, taskIds } = await fileWithTasks()
  damage(file, readFileSync(file).indexOf('{"facets":'), 3)
  const sandbox = await served(['--db', file])
  expect(await sandbox.taskIds()).toEqual(taskIds)
  expect(await ended(sandbox)).toBe(0)
})

test('a folder that takes no files is refused in one line', async ({ skip }) => {
  const disk = smallDisk() ?? skip('this user may mount no disk')
  const file = join(disk, 'tasks.db')
  expect(await ended(await served(['--db', file]))).toBe(0)
  mkdirSync(join(disk, 'empty'))
  makeReadOnly(disk)
  for (const other of [file, join(disk, 'empty', 'tasks.db'), join(disk, 'new', 'tasks.db')])
    expect(await refusalToStart(['--db', other])).toEqual(oneLine(/(?:tasks\.db|new)/u))
})
