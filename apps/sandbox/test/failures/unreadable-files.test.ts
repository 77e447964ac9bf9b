import { closeSync, mkdirSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ended, failed, oneLine, refusalToStart, served } from './served.ts'
import { makeReadOnly, smallDisk } from './small-disk.ts'
import { temporaryFolder } from './temporary-folder.ts'

const pageBytes = 4096

/** A file with tasks that no process has open. */
async function closedFile(): Promise<string> {
  const file = join(temporaryFolder(), 'tasks.db')
  expect(await ended(await served(['--db', file, '--tasks', '300']))).toBe(0)
  return file
}

/** Writes noise over a part of a file. */
function damage(file: string, from: number, bytes: number, noise: string | number = 0xa5): void {
  const descriptor = openSync(file, 'r+')
  writeSync(descriptor, Buffer.alloc(bytes, noise), 0, bytes, from)
  closeSync(descriptor)
}

test.each([
  ['has noise in the place of its beginning', (file: string) => damage(file, 0, 200)],
  ['has noise in the place of its tables', (file: string) => damage(file, 100, pageBytes - 100)],
  ['was cut in its middle', (file: string) => truncateSync(file, pageBytes * 3)],
])('a file that %s is refused in one line', async (_what, spoil) => {
  const file = await closedFile()
  spoil(file)
  expect(await refusalToStart(['--db', file])).toEqual(oneLine(/tasks\.db/u))
})

test('a record on a damaged page is answered with 500 and a cause in the log, and the others are served', async () => {
  const file = join(temporaryFolder(), 'tasks.db')
  const before = await served(['--db', file])
  const taskIds = await before.taskIds()
  expect(await ended(before)).toBe(0)
  const damaged = taskIds.at(-1) ?? ''
  const place = readFileSync(file).indexOf(`{"_id":"${damaged}"`)
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
  const file = join(temporaryFolder(), 'tasks.db')
  const before = await served(['--db', file])
  const taskIds = await before.taskIds()
  expect(await ended(before)).toBe(0)
  const damaged = taskIds.at(-1) ?? ''
  // In the middle of a text, where SQLite has nothing to notice it by.
  damage(file, readFileSync(file).indexOf(`"${damaged}"`) + 4, 3, noise)

  const sandbox = await served(['--db', file])
  expect(await sandbox.update(taskIds[0] ?? '', 'New')).toMatchObject({ status: 200, body: { name: 'New' } })
  expect(await sandbox.search()).toEqual(failed)
  await expect.poll(sandbox.errors).toEqual([expect.stringMatching(/the file is damaged: .* copy/u)])
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
