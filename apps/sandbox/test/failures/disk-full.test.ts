import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ended, failed, oneLine, refusalToStart, served } from './served.ts'
import { filled, smallDisk } from './small-disk.ts'

test('a full disk is answered with 500 and a cause in the log, searches go on, and so do updates when there is room', async ({
  skip,
}) => {
  const folder = smallDisk() ?? skip('this user may mount no disk')
  const sandbox = await served(['--db', join(folder, 'tasks.db')])
  const [taskId = '', other = ''] = await sandbox.taskIds()
  expect(await sandbox.update(taskId, 'Kept')).toMatchObject({ status: 200 })
  const free = filled(folder)

  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, index) => sandbox.update(other, `${index} `.repeat(200))),
  )
  expect(answers).toContainEqual(failed)
  await expect.poll(sandbox.errors).toContainEqual(expect.stringMatching(/disk is full/u))
  expect(await sandbox.search()).toMatchObject({ status: 200, body: { totalResults: 20 } })

  free()
  expect(await sandbox.update(other, 'Room')).toMatchObject({ status: 200, body: { name: 'Room' } })
  const page = await sandbox.search()
  expect(page.body).toMatchObject({
    results: expect.arrayContaining([
      expect.objectContaining({ _id: taskId, name: 'Kept' }),
      expect.objectContaining({ _id: other, name: 'Room' }),
    ]),
  })
  expect(await ended(sandbox)).toBe(0)
})

test('a sandbox on a full disk ends as it does otherwise, refuses to start, and has kept what it acknowledged', async ({
  skip,
}) => {
  const folder = smallDisk() ?? skip('this user may mount no disk')
  const args = ['--db', join(folder, 'tasks.db')]
  const sandbox = await served(args)
  const [taskId = ''] = await sandbox.taskIds()
  await sandbox.update(taskId, 'Kept')
  const free = filled(folder)
  expect(await ended(sandbox)).toBe(0)
  const elsewhere = ['--db', join(folder, 'new.db')]
  expect(await refusalToStart(elsewhere)).toEqual(oneLine(/new\.db/u))

  free()
  const again = await served(args)
  const page = await again.search()
  expect(page.body).toMatchObject({
    results: expect.arrayContaining([expect.objectContaining({ _id: taskId, name: 'Kept' })]),
  })
  expect(await ended(again)).toBe(0)
})

test('a sandbox whose disk becomes full while it is filled refuses to start in one line that names the file', async ({
  skip,
}) => {
  const folder = smallDisk() ?? skip('this user may mount no disk')
  const args = ['--db', join(folder, 'tasks.db'), '--tasks', '5000']
  expect(await refusalToStart(args)).toEqual(oneLine(/tasks\.db .*full/u))
})
