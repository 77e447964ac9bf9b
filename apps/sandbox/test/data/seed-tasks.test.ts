import { describe, expect, it } from 'vitest'
import { createTaskGenerator, seedTasks, type SeedProgress } from '../../src/data/index.ts'
import { demo } from '../../src/demo.ts'
import { createSqliteStorage } from '../../src/storage/index.ts'
import { parse, queryOf } from '../storage/task-of.ts'

const options = { tasks: 1250, seed: 7, now: Date.UTC(2026, 4, 20) }

describe('filling a stream', () => {
  it('stores the generated tasks and reports how far it is', async () => {
    const storage = createSqliteStorage({ file: ':memory:' })
    const reports: SeedProgress[] = []
    await expect(
      seedTasks(storage, demo, { ...options, onProgress: (report) => reports.push(report) }),
    ).resolves.toBe(1250)
    await expect(storage.count(demo)).resolves.toBe(1250)
    expect(reports.map(({ stored, tasks }) => [stored, tasks])).toEqual([
      [500, 1250],
      [1000, 1250],
      [1250, 1250],
    ])
    expect(reports.at(-1)?.remainingMs).toBe(0)
    const generator = createTaskGenerator({ scope: demo, ...options })
    const record = await storage.get(demo, generator.taskId(1249))
    expect(parse(record ?? '')).toEqual(generator.task(1249))
    await storage.close()
  })

  it('goes on where an interrupted run stopped, and has nothing to do after a complete one', async () => {
    const storage = createSqliteStorage({ file: ':memory:' })
    const controller = new AbortController()
    const stopAfterFirst = { ...options, signal: controller.signal, onProgress: () => controller.abort() }
    await expect(seedTasks(storage, demo, stopAfterFirst)).rejects.toThrow(/abort/i)
    await expect(storage.count(demo)).resolves.toBe(500)
    const reports: SeedProgress[] = []
    await expect(
      seedTasks(storage, demo, { ...options, onProgress: (report) => reports.push(report) }),
    ).resolves.toBe(750)
    expect(reports[0]?.stored).toBe(1000)
    await expect(seedTasks(storage, demo, options)).resolves.toBe(0)
    await expect(storage.find(demo, queryOf({ limit: 1 }))).resolves.toMatchObject({ total: 1250 })
    await storage.close()
  })

  it('goes on at any point when more tasks are asked for', async () => {
    const storage = createSqliteStorage({ file: ':memory:' })
    for (const tasks of [1, 499, 500, 501, 1500]) {
      await seedTasks(storage, demo, { ...options, tasks })
      await expect(storage.count(demo)).resolves.toBe(tasks)
    }
    await storage.close()
  })
})
