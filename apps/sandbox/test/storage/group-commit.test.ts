import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { GroupCommit } from '../../src/storage/group-commit.ts'

test('what each turn of the event loop brings after the one before is committed together', async () => {
  const batches: number[][] = []
  const commits = new GroupCommit((items: number[]) => {
    batches.push(items)
    return items.map((result) => ({ result }))
  })

  const settled: Promise<number>[] = []
  for (const item of [1, 2, 3]) {
    settled.push(commits.add(item))
    await setImmediate()
  }

  expect(await Promise.all(settled)).toEqual([1, 2, 3])
  expect(batches).toEqual([[1, 2, 3]])
})
