import { describe, expect, onTestFinished, test } from 'vitest'
import { SettableClock } from '../../src/clock.ts'
import { demo, demoOther } from '../../src/demo.ts'
import type { TaskPage } from '../../src/model.ts'
import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox.ts'
import { createSqliteStorage } from '../../src/storage/index.ts'
import { call } from '../support/call.ts'

async function seeded(options: SandboxOptions): Promise<Sandbox> {
  const sandbox = await createSandbox({
    clock: new SettableClock(Date.parse('2025-06-10T12:00:00Z')),
    ...options,
  })
  onTestFinished(() => sandbox.close())
  return sandbox
}

const all = async (sandbox: Sandbox): Promise<TaskPage> => {
  const page: TaskPage = JSON.parse(await (await call(sandbox, 'getTasks', { body: { limit: 1000 } })).text())
  return page
}

const post = (sandbox: Sandbox, path: string, body: object = {}) =>
  sandbox.fetch(`http://sandbox/__sandbox/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })

describe('the tasks of a new sandbox', () => {
  test('take nothing from a sandbox that began to serve the same empty database a moment before', async () => {
    const storage = createSqliteStorage({ file: ':memory:' })
    const count = storage.count.bind(storage)
    storage.count = async (scope) => {
      const tasks = await count(scope)
      storage.count = count
      const first = await seeded({ storage, tasks: 10 })
      const [task] = (await all(first)).results
      await call(first, 'updateTask', { taskId: task?._id ?? '', body: { name: 'Kept' } })
      return tasks
    }
    const page = await all(await seeded({ storage, tasks: 10 }))
    expect(page.results.filter(({ name }) => name === 'Kept')).toHaveLength(1)
    expect(page.totalResults).toBe(10)
  })

  test('are the same for the same seed and time, and others for another seed', async () => {
    const first = await all(await seeded({ tasks: 30, seed: 7 }))
    expect(first.totalResults).toBe(30)
    expect(await all(await seeded({ tasks: 30, seed: 7 }))).toEqual(first)
    expect(await all(await seeded({ tasks: 30, seed: 8 }))).not.toEqual(first)
  })

  test('are a hundred when nothing is said, each valid by the contract, some of them mine', async () => {
    const sandbox = await seeded({})
    expect(await all(sandbox)).toMatchObject({ totalResults: 100 })
    const mine = await call(sandbox, 'getTasks', { body: { mytask: true } })
    expect(await mine.json()).toHaveProperty('results.0')
    expect(sandbox.answers).toEqual({ checked: 2, violations: 0 })
  })
})

describe('/__sandbox/', () => {
  test('reset puts the data back to what it was at the start, in every account', async () => {
    const sandbox = await seeded({ tasks: 10 })
    const start = await all(sandbox)
    await call(sandbox, 'updateTask', { taskId: start.results[0]?._id ?? '', body: { name: 'Changed' } })
    await sandbox.storage.insert(demoOther, start.results)
    expect((await post(sandbox, 'reset')).status).toBe(200)
    expect(await all(sandbox)).toEqual(start)
    expect(await sandbox.storage.count(demoOther)).toBe(0)
  })

  test('seed fills a stream anew and leaves the others', async () => {
    const sandbox = await seeded({ tasks: 10 })
    const { accountId, streamId } = demoOther
    const answer = await post(sandbox, 'seed', { tasks: 20, seed: 3, accountId, streamId })
    expect(await answer.json()).toEqual({ accountId, streamId, tasks: 20 })
    await post(sandbox, 'seed', { tasks: 5 })
    expect(await sandbox.storage.count(demo)).toBe(5)
    expect(await sandbox.storage.count(demoOther)).toBe(20)
  })

  test.each([{}, { tasks: -1 }, { tasks: 'many' }, { tasks: 2e6 }, { tasks: 1, colour: 'red' }])(
    'seed refuses %j',
    async (body) => {
      expect((await post(await seeded({ tasks: 0 }), 'seed', body)).status).toBe(412)
    },
  )
})
