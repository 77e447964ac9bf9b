import { describe, expect, test } from 'vitest'
import { failure, answered } from '../support/error.ts'
import { call } from '../support/call.ts'
import { sandboxWith } from '../support/sandbox.ts'
import { task } from '../support/task.ts'

const megabyte = 'x'.repeat(1_000_000)

/** A body that breaks the schema, and the message that it gets. */
type Case = [object, RegExp]

const titled = (cases: readonly Case[]) =>
  cases.map(([body, message]) => ({ title: JSON.stringify(body).slice(0, 80), body, message }))

describe('getTasks refuses with 412 and a pointer', () => {
  test.each(
    titled([
      [{ skip: -1 }, /^\/skip must be >= 0$/u],
      [{ skip: 1e300 }, /^\/skip /u],
      [{ skip: 1.5 }, /^\/skip must be integer$/u],
      [{ skip: '0' }, /^\/skip must be integer$/u],
      [{ limit: 0 }, /^\/limit must be >= 1$/u],
      [{ limit: 1_000_000 }, /^\/limit must be <= 1000$/u],
      [{ limit: null }, /^\/limit must be integer$/u],
      [{ searchText: 7 }, /^\/searchText must be string$/u],
      [{ searchText: megabyte }, /^\/searchText must NOT have more than/u],
      [{ status: 'Open' }, /^\/status must be array$/u],
      [{ status: [1] }, /^\/status\/0 must be string$/u],
      [{ status: [''] }, /^\/status\/0 must NOT have fewer than/u],
      [{ priority: Array.from({ length: 101 }, () => 'High') }, /^\/priority must NOT have more than/u],
      [{ unresolved: 'yes' }, /^\/unresolved must be boolean$/u],
      [{ startDate: 'yesterday' }, /^\/startDate must match/u],
      [{ startDate: '2025-02-31T00:00:00Z' }, /^\/startDate must match format/u],
      [{ endDate: '2025-06-01T00:00:00+02:00' }, /^\/endDate must match pattern/u],
      [{ dueDate: 1_749_213_000_000 }, /^\/dueDate must be string$/u],
      [{ sortBy: 'colour' }, /^\/sortBy must be one of \["createdAt"/u],
      [{ sortBy: { dueDate: 'down' } }, /^\/sortBy\/dueDate must be one of \["asc","desc"\]$/u],
      [{ sortBy: { dueDate: 'asc', name: 'asc' } }, /^\/sortBy must NOT have more than 1/u],
      [{ sortBy: {} }, /^\/sortBy must NOT have fewer than 1/u],
      [{ sortBy: { __proto__: 'asc', colour: 'asc' } }, /^\/sortBy\/colour is not a known key$/u],
      [{ selectedColumns: ['secret'] }, /^\/selectedColumns\/0 must be one of/u],
      [{ customFields: [{ lname: 'x' }] }, /^\/customFields\/0\/selectedValue is missing$/u],
      [{ customFields: [{ lname: 'x', selectedValue: {} }] }, /^\/customFields\/0\/selectedValue must be/u],
      [{ ETAlist: ['someday'] }, /^\/ETAlist\/0 must be one of \["overdue"/u],
    ]),
  )('$title', async ({ body, message }) => {
    const response = await call(await sandboxWith([]), 'getTasks', { body })
    expect(await answered(response)).toMatchObject(failure(412, message))
  })
})

describe('updateTask refuses with 412 and a pointer, and changes nothing', () => {
  test.each(
    titled([
      [{ name: '' }, /^\/name must NOT have fewer than/u],
      [{ name: null }, /^\/name must be string$/u],
      [{ name: megabyte }, /^\/name must NOT have more than/u],
      [{ _id: 'ti-2' }, /^\/_id is not a known key$/u],
      [{ caseId: 'ci-2' }, /^\/caseId is not a known key$/u],
      [{ dueDate: '2025-06-06T12:30:00Z' }, /^\/dueDate must be integer or null$/u],
      [{ dueDate: -1 }, /^\/dueDate must be >= 0$/u],
      [{ ETA: 1 }, /^\/ETA must be string or null$/u],
      [{ status: 'Open' }, /^\/status must be object$/u],
      [{ status: {} }, /^\/status\/name is missing$/u],
      [{ status: { name: 'Open', level: 3 } }, /^\/status\/level is not a known key$/u],
      [{ assigneeType: 'robot' }, /^\/assigneeType must be one of/u],
      [{ tags: ['x', 1] }, /^\/tags\/1 must be string$/u],
      [{ currAssignee: { agentId: 'Ann' } }, /^\/currAssignee\/agentId must match pattern/u],
      [{ fields: [{ metaData: { evil: 1 } }] }, /^\/fields\/0\/metaData\/evil is not a known key$/u],
      [{ name: 'Fine', tags: 'not fine' }, /^\/tags must be array$/u],
    ]),
  )('$title', async ({ body, message }) => {
    const sandbox = await sandboxWith([task()])
    const response = await call(sandbox, 'updateTask', { taskId: 'ti-1', body })
    expect(await answered(response)).toMatchObject(failure(412, message))
    const page = await call(sandbox, 'getTasks')
    expect(await page.json()).toMatchObject({ results: [task()] })
  })
})

test('a thousand faults get one short answer', async () => {
  const body = { status: Array.from({ length: 100_000 }, () => 1) }
  const { status, body: errors } = await answered(await call(await sandboxWith([]), 'getTasks', { body }))
  expect(status).toBe(412)
  expect(JSON.stringify(errors).length).toBeLessThan(5000)
})

test.each(['ti-none', 'nothing', '%00', '..%2f..', 'ti-1%27%20OR%201=1', 'ti-\u00fc'])(
  'task id %s is unknown',
  async (taskId) => {
    const response = await call(await sandboxWith([task()]), 'updateTask', { taskId, body: { name: 'X' } })
    expect(await answered(response)).toMatchObject(failure(400, 'Invalid task ID'))
  },
)
