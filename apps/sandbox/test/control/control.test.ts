import { contract, security } from '@case-management/contract'
import { describe, expect, test } from 'vitest'
import { SettableClock } from '../../src/clock.ts'
import { demoOther } from '../../src/demo.ts'
import type { Sandbox } from '../../src/sandbox.ts'
import { answered, failure } from '../support/error.ts'
import { call } from '../support/call.ts'
import { sandboxWith } from '../support/sandbox.ts'
import { task } from '../support/task.ts'

async function control(sandbox: Sandbox, path: string, body?: unknown, headers: Record<string, string> = {}) {
  return await sandbox.fetch(`http://sandbox/__sandbox/${path}`, {
    headers: { 'Content-Type': 'application/json', ...headers },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  })
}

const names = async (sandbox: Sandbox): Promise<string[]> => {
  const page: { results: { name: string }[] } = JSON.parse(await (await call(sandbox, 'getTasks')).text())
  return page.results.map(({ name }) => name)
}

describe('/__sandbox/', () => {
  test('health tells the contract, the clock and what the checks of answers found', async () => {
    const sandbox = await sandboxWith([task()], { clock: new SettableClock(0) })
    await call(sandbox, 'getTasks')
    expect(await (await control(sandbox, 'health')).json()).toEqual({
      status: 'ok',
      contract,
      clock: { now: '1970-01-01T00:00:00.000Z', running: false },
      answers: { checked: 1, violations: 0 },
    })
  })

  test('snapshot and restore bring back what there was, in every account', async () => {
    const sandbox = await sandboxWith([task()])
    await sandbox.storage.insert(demoOther, [task({ name: 'Theirs' })])
    const { id }: { id: string } = JSON.parse(await (await control(sandbox, 'snapshot', {})).text())
    await call(sandbox, 'updateTask', { taskId: 'ti-1', body: { name: 'Changed' } })
    await sandbox.storage.replace([], demoOther)
    expect(await names(sandbox)).toEqual(['Changed'])
    expect(await (await control(sandbox, 'restore', { id })).json()).toEqual({ id, tasks: 2 })
    expect(await names(sandbox)).toEqual(['Call back'])
    expect(await sandbox.storage.count(demoOther)).toBe(1)
  })

  test('restore of a snapshot that there is not is refused', async () => {
    const response = await control(await sandboxWith([]), 'restore', { id: 'none' })
    expect(await answered(response)).toMatchObject(failure(404, 'No snapshot none'))
  })

  test('the clock can be stopped, moved and freed', async () => {
    const sandbox = await sandboxWith([task()])
    const now = '2030-01-02T03:04:05.000Z'
    expect(await (await control(sandbox, 'clock', { now })).json()).toEqual({ now, running: false })
    const updated = await call(sandbox, 'updateTask', { taskId: 'ti-1', body: { name: 'Later' } })
    expect(await updated.json()).toMatchObject({ updatedAt: now })
    expect(await (await control(sandbox, 'clock', { advance: 1000 })).json()).toMatchObject({
      now: '2030-01-02T03:04:06.000Z',
    })
    expect(await (await control(sandbox, 'clock', { run: true })).json()).toMatchObject({ running: true })
  })

  test.each([
    { now: 'noon' },
    { advance: 1.5 },
    { advance: 1e15 },
    {},
    { now: '2030-01-01T00:00:00Z', run: true },
  ])('the clock refuses %j', async (body) => {
    expect((await control(await sandboxWith([]), 'clock', body)).status).toBe(412)
  })

  test('the last requests are listed, without tokens', async () => {
    const sandbox = await sandboxWith([task()])
    await call(sandbox, 'updateTask', { taskId: 'ti-1', body: { name: 'Seen' }, token: 'not-a-token' })
    const response = await call(sandbox, 'updateTask', { taskId: 'ti-1', body: { name: 'Seen' } })
    const text = await (await control(sandbox, 'requests?last=2')).text()
    expect(JSON.parse(text)).toMatchObject({
      requests: [
        { method: 'POST', operation: 'updateTask', status: 401 },
        {
          operation: 'updateTask',
          status: 200,
          body: { name: 'Seen' },
          requestId: response.headers.get('x-request-id'),
        },
      ],
    })
    expect(text).not.toContain('not-a-token')
    expect(text).not.toContain(`"${security.header}"`)
  })

  test('only the last hundred requests are kept', async () => {
    const sandbox = await sandboxWith([])
    for (let count = 0; count < 105; count += 1) await control(sandbox, 'clock')
    const { requests }: { requests: unknown[] } = JSON.parse(
      await (await control(sandbox, 'requests?last=1000')).text(),
    )
    expect(requests).toHaveLength(100)
  })

  test('is not for web pages', async () => {
    const sandbox = await sandboxWith([task()])
    for (const headers of [{ Origin: 'http://localhost:4020' }, { 'Sec-Fetch-Site': 'cross-site' }]) {
      expect((await control(sandbox, 'reset', {}, headers)).status).toBe(403)
    }
    expect(await names(sandbox)).toEqual(['Call back'])
  })

  test('is not there when it is not enabled', async () => {
    const sandbox = await sandboxWith([], { forTesters: false })
    for (const path of ['health', 'reset', 'requests']) {
      expect(await answered(await control(sandbox, path, {}))).toMatchObject(failure(404, 'Not Found'))
    }
  })
})
