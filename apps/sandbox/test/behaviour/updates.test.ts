import openapi from '@case-management/contract/openapi.json' with { type: 'json' }
import { describe, expect, test } from 'vitest'
import { SettableClock } from '../../src/clock.ts'
import { demo } from '../../src/demo.ts'
import { ignoredFieldsHeader } from '../../src/http/contract-headers.ts'
import type { Task } from '../../src/model.ts'
import { call } from '../support/call.ts'
import { sandboxWith } from '../support/sandbox.ts'
import { task } from '../support/task.ts'
import { updateCases } from './update-cases.ts'

const now = '2025-07-01T00:00:00.000Z'
const before = task()
const one = () => sandboxWith([before, task({ _id: 'ti-2' })], { clock: new SettableClock(Date.parse(now)) })

const stored = async (sandbox: Awaited<ReturnType<typeof one>>, id = 'ti-1'): Promise<Task> =>
  JSON.parse((await sandbox.storage.get(demo, id)) ?? '{}')

describe('every key of an update has its effect', () => {
  test('there is a case for each of them', () => {
    const keys = Object.keys(openapi.components.schemas.TaskUpdate.properties)
    expect(updateCases.map(({ key }) => key).toSorted()).toEqual(keys.toSorted())
  })

  test.each(updateCases.filter(({ shows }) => shows))('$key', async ({ update, shows }) => {
    const sandbox = await one()
    const response = await call(sandbox, 'updateTask', { taskId: 'ti-1', body: update })
    const answer: Task = JSON.parse(await response.text())
    expect(answer).toMatchObject({ ...shows, updatedAt: now })
    expect(answer).not.toEqual({ ...before, updatedAt: now })
    expect(await stored(sandbox)).toEqual(answer)
    expect(await stored(sandbox, 'ti-2')).toEqual(task({ _id: 'ti-2' }))
    expect(response.headers.get(ignoredFieldsHeader)).toBeNull()
  })

  test.each(updateCases.filter(({ shows }) => !shows))(
    '$key is ignored and named',
    async ({ key, update }) => {
      const sandbox = await one()
      const response = await call(sandbox, 'updateTask', { taskId: 'ti-1', body: update })
      expect(await response.json()).toEqual(before)
      expect(response.headers.get(ignoredFieldsHeader)).toBe(key)
    },
  )
})

describe('an update', () => {
  test('is found by the new values at once, and no longer by the old ones', async () => {
    const sandbox = await one()
    await call(sandbox, 'updateTask', { taskId: 'ti-1', body: { status: { name: 'Closed' }, name: 'Zebra' } })
    const found = async (body: object) =>
      JSON.parse(await (await call(sandbox, 'getTasks', { body })).text()).results.map(({ _id }: Task) => _id)
    expect(await found({ status: ['closed'] })).toEqual(['ti-1'])
    expect(await found({ status: ['open'] })).toEqual(['ti-2'])
    expect(await found({ searchText: 'zebra' })).toEqual(['ti-1'])
    expect(await found({ unresolved: true })).toEqual(['ti-2'])
  })

  test('of one key does not undo one of another that comes at the same time', async () => {
    const sandbox = await one()
    const bodies = [{ name: 'New' }, { desc: 'New' }, { tags: ['new'] }, { language: 'de' }, { dueDate: 1 }]
    await Promise.all(bodies.map((body) => call(sandbox, 'updateTask', { taskId: 'ti-1', body })))
    expect(await stored(sandbox)).toMatchObject(Object.assign({}, ...bodies))
  })

  test('sent twice leaves the same record as once', async () => {
    const sandbox = await one()
    const body = { name: 'Twice', status: { name: 'Closed' }, dueDate: 5, assigneeType: 'unassigned' }
    const first = await (await call(sandbox, 'updateTask', { taskId: 'ti-1', body })).text()
    sandbox.clock.advance(60_000)
    expect(await (await call(sandbox, 'updateTask', { taskId: 'ti-1', body })).text()).toBe(first)
  })

  test('of a record as it was read changes nothing', async () => {
    const sandbox = await one()
    const { _id, caseId: _caseId, caseRefId: _caseRefId, taskTmp: _taskTmp, ...readBack } = before
    await call(sandbox, 'updateTask', {
      taskId: _id,
      body: { status: { name: 'Open' }, priority: { name: 'Medium' } },
    })
    const full = await stored(sandbox)
    const body = { ...readBack, status: full.status, priority: full.priority }
    const response = await call(sandbox, 'updateTask', { taskId: _id, body })
    expect(await response.json()).toEqual(full)
    expect(response.headers.get(ignoredFieldsHeader)).toBe(
      'lname, accountId, iId, timestampValue, createdAt, updatedAt',
    )
  })
})
