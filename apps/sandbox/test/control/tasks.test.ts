import { describe, expect, onTestFinished, test } from 'vitest'
import { demo, demoOther } from '../../src/demo.ts'
import type { Task } from '../../src/model.ts'
import type { Sandbox, SandboxOptions } from '../../src/sandbox.ts'
import { createPostgresStorage, createSqliteStorage } from '../../src/storage/index.ts'
import { createDatabase } from '../storage/postgres-database.ts'
import { answered, failure } from '../support/error.ts'
import { call } from '../support/call.ts'
import { sandboxWith } from '../support/sandbox.ts'
import { task } from '../support/task.ts'

const add = (sandbox: Sandbox, body: unknown, headers: Record<string, string> = {}) =>
  sandbox.fetch('http://sandbox/__sandbox/tasks', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

const remove = (sandbox: Sandbox, path: string, headers: Record<string, string> = {}) =>
  sandbox.fetch(`http://sandbox/__sandbox/tasks/${path}`, { method: 'DELETE', headers })

const shown = async (sandbox: Sandbox): Promise<Task[]> => {
  const page: { results: Task[] } = JSON.parse(
    await (await call(sandbox, 'getTasks', { body: { limit: 1000 } })).text(),
  )
  return page.results
}

const idsOf = async (response: Response): Promise<string[]> => {
  const { ids }: { ids: string[] } = JSON.parse(await response.text())
  return ids
}

const { accountId, streamId } = demo
const sparse = { _id: 'ti-new', caseId: 'ci-1', caseRefId: 'CS000001', name: 'Given' }

const engines: Record<string, () => Promise<SandboxOptions>> = {
  SQLite: async () => ({ storage: createSqliteStorage({ file: ':memory:' }) }),
  PostgreSQL: async () => {
    const { url, remove: drop } = await createDatabase()
    onTestFinished(drop)
    return { storage: await createPostgresStorage({ url }) }
  },
}

describe.each(Object.entries(engines))('tasks in %s', (_engine, options) => {
  test('are added as given beside those there are, found at once, updated and removed', async () => {
    const sandbox = await sandboxWith([task()], await options())
    const answer = await add(sandbox, { tasks: [sparse] })
    expect({ status: answer.status, body: await answer.json() }).toEqual({
      status: 200,
      body: { accountId, streamId, ids: ['ti-new'], tasks: 2 },
    })
    expect(await shown(sandbox)).toEqual([task(), sparse])
    const updated = await call(sandbox, 'updateTask', { taskId: 'ti-new', body: { tags: ['mine'] } })
    expect(await updated.json()).toMatchObject({ ...sparse, tags: ['mine'] })

    const gone = await remove(sandbox, 'ti-new')
    expect({ status: gone.status, body: await gone.json() }).toEqual({
      status: 200,
      body: { accountId, streamId, id: 'ti-new', tasks: 1 },
    })
    expect(await shown(sandbox)).toEqual([task()])
    expect((await call(sandbox, 'updateTask', { taskId: 'ti-new', body: {} })).status).toBe(400)
    expect(await answered(await remove(sandbox, 'ti-new'))).toMatchObject(
      failure(404, `No task ti-new in stream ${streamId} of account ${accountId}`),
    )
  })

  test('are generated beside those there are, each once, also by requests that come together', async () => {
    const sandbox = await sandboxWith([task()], await options())
    const ids = await Promise.all([5, 3, 4].map(async (count) => await idsOf(await add(sandbox, { count }))))
    expect(ids.map((some) => some.length)).toEqual([5, 3, 4])
    const before = new Set((await shown(sandbox)).map(({ _id }) => _id))
    expect(before).toEqual(new Set(['ti-1', ...ids.flat()]))
    expect(before.size).toBe(13)
    await remove(sandbox, ids[0]?.[2] ?? '')
    const [again = ''] = await idsOf(await add(sandbox, { count: 1 }))
    expect(before.has(again)).toBe(false)
    expect(await shown(sandbox)).toHaveLength(13)
    for (const { createdAt } of await shown(sandbox)) {
      expect(Date.parse(createdAt ?? '1970-01-01')).toBeLessThanOrEqual(Date.now())
    }
  })
})

test('the same seed adds the same tasks', async () => {
  const [first, second] = [await sandboxWith([]), await sandboxWith([])]
  const body = { count: 4, seed: 9 }
  expect(await idsOf(await add(first, body))).toEqual(await idsOf(await add(second, body)))
})

test('a task with the id of one that is there replaces it', async () => {
  const sandbox = await sandboxWith([task()])
  await add(sandbox, { tasks: [{ ...sparse, _id: 'ti-1' }] })
  expect(await shown(sandbox)).toEqual([{ ...sparse, _id: 'ti-1' }])
})

test('another stream may be named, and tasks become its own', async () => {
  const sandbox = await sandboxWith([task()])
  const scope = { accountId: demoOther.accountId, streamId: demoOther.streamId }
  await add(sandbox, { tasks: [task()], ...scope })
  const stored: unknown = JSON.parse((await sandbox.storage.get(demoOther, 'ti-1')) ?? '')
  expect(stored).toEqual(task({ accountId: scope.accountId, iId: scope.streamId }))
  const query = new URLSearchParams(scope)
  expect((await remove(sandbox, `ti-1?${query.toString()}`)).status).toBe(200)
  expect(await sandbox.storage.count(demoOther)).toBe(0)
  expect(await shown(sandbox)).toEqual([task()])
})

test.each<[unknown, string]>([
  [{}, '/ must have either tasks or count'],
  [{ tasks: [sparse], count: 1 }, '/ must have either tasks or count'],
  [{ tasks: [] }, '/tasks '],
  [{ tasks: [sparse, { ...sparse, name: '' }] }, '/tasks/1/name '],
  [{ tasks: [{ ...sparse, createdAt: '2025-05-28T12:05:38Z' }] }, '/tasks/0/createdAt '],
  [{ tasks: [{ name: 'No ids' }] }, '/tasks/0/_id '],
  [{ tasks: ['text'] }, '/tasks/0 '],
  [{ count: 0 }, '/count '],
  [{ count: 1001 }, '/count '],
  [{ count: 1, streamId: 'nope' }, '/streamId '],
  [{ count: 1, colour: 'red' }, '/ Unrecognized key'],
])('%j is refused, and nothing is added', async (body, message) => {
  const sandbox = await sandboxWith([])
  const response = await add(sandbox, body)
  expect(response.status).toBe(412)
  expect(await response.text()).toContain(`"msg":"${message}`)
  expect(await sandbox.storage.count(demo)).toBe(0)
})

test('a stream that no request can name is refused when a task is removed', async () => {
  expect((await remove(await sandboxWith([task()]), 'ti-1?streamId=nope')).status).toBe(412)
})

test('neither is for web pages, nor there when it is not enabled', async () => {
  const sandbox = await sandboxWith([task()])
  for (const headers of [{ Origin: 'http://localhost:4020' }, { 'Sec-Fetch-Site': 'cross-site' }]) {
    expect((await add(sandbox, { count: 1 }, headers)).status).toBe(403)
    expect((await remove(sandbox, 'ti-1', headers)).status).toBe(403)
  }
  expect(await sandbox.storage.count(demo)).toBe(1)
  const closed = await sandboxWith([task()], { forTesters: false })
  expect((await add(closed, { count: 1 })).status).toBe(404)
  expect((await remove(closed, 'ti-1')).status).toBe(404)
})
