import { documentedErrors } from '../../src/http/documented-errors.ts'
import { describe, expect, test } from 'vitest'
import { faultHeader } from '../../src/faults/fault.ts'
import { answered, documented, failure } from '../support/error.ts'
import { call, operationIds, type CallOptions } from '../support/call.ts'
import { sandboxWith } from '../support/sandbox.ts'
import { task } from '../support/task.ts'

const sandboxOfOne = () => sandboxWith([task()])
const asking = (fault: string): CallOptions => ({ taskId: 'ti-1', headers: { [faultHeader]: fault } })

describe.each(operationIds)('a tester of %s gets', (operation) => {
  test.each(Object.entries(documentedErrors[operation]))(
    'status %s with its documented body',
    async (status, bodies) => {
      const response = await call(await sandboxOfOne(), operation, asking(`status=${status}`))
      expect(await answered(response)).toEqual({ status: Number(status), body: Object.values(bodies)[0] })
    },
  )

  test('the named example', async () => {
    const response = await call(
      await sandboxOfOne(),
      operation,
      asking('status=429; example=rate-limit-hour'),
    )
    expect(await answered(response)).toEqual(documented('rate-limit-hour'))
  })

  test('429 with Retry-After', async () => {
    const usual = await call(await sandboxOfOne(), operation, asking('status=429'))
    expect(usual.headers.get('retry-after')).toBe('60')
    const response = await call(await sandboxOfOne(), operation, asking('status=429; retry-after=2'))
    expect(response.headers.get('retry-after')).toBe('2')
  })

  test('405 with Allow', async () => {
    const response = await call(await sandboxOfOne(), operation, asking('status=405'))
    expect(response.headers.get('allow')).toBe('POST')
  })

  test('the answer after a delay, which a caller can give up on', async () => {
    const sandbox = await sandboxOfOne()
    expect((await call(sandbox, operation, asking('latency=1'))).status).toBe(200)
    const fetch: typeof sandbox.fetch = (input, init) =>
      sandbox.fetch(input, { ...init, signal: AbortSignal.timeout(20) })
    await expect(call({ fetch }, operation, asking('latency=60000'))).rejects.toMatchObject({
      name: 'TimeoutError',
    })
  })

  test('a broken connection', async () => {
    await expect(call(await sandboxOfOne(), operation, asking('drop'))).rejects.toThrow('fetch failed')
  })

  test('a body that breaks off', async () => {
    const response = await call(await sandboxOfOne(), operation, asking('truncate'))
    expect(response.status).toBe(200)
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(100)
    await expect(response.text()).rejects.toThrow('fetch failed')
  })

  test.each([
    ['status=418', /^\/headers\/sandbox-fault status=418 is not in the contract; use one of 400, /u],
    [
      'status=429; example=nothing',
      /^\/headers\/sandbox-fault example=nothing is not in the contract; use one of /u,
    ],
    ['status=200', /^\/headers\/sandbox-fault status /u],
    ['latency=forever', /^\/headers\/sandbox-fault latency /u],
    ['latency=9999999', /^\/headers\/sandbox-fault latency /u],
    ['example=rate-limit-hour', /^\/headers\/sandbox-fault example needs a status beside it, such as /u],
    ['latency=1; retry-after=2', /^\/headers\/sandbox-fault retry-after needs a status beside it, such as /u],
    ['explode', /^\/headers\/sandbox-fault .*explode/u],
  ])('412 for a fault that there is not: %s', async (fault, message) => {
    expect(await answered(await call(await sandboxOfOne(), operation, asking(fault)))).toMatchObject(
      failure(412, message),
    )
  })
})

describe('a dropped update', () => {
  test('has not happened when the connection broke before it', async () => {
    const sandbox = await sandboxWith([task()])
    await expect(call(sandbox, 'updateTask', { ...asking('drop'), body: { name: 'Lost' } })).rejects.toThrow(
      'fetch failed',
    )
    expect(await (await call(sandbox, 'getTasks')).json()).toMatchObject({ results: [{ name: 'Call back' }] })
  })

  test('has happened when the connection broke after it', async () => {
    const sandbox = await sandboxWith([task()])
    await expect(
      call(sandbox, 'updateTask', { ...asking('drop=after'), body: { name: 'Kept' } }),
    ).rejects.toThrow('fetch failed')
    expect(await (await call(sandbox, 'getTasks')).json()).toMatchObject({ results: [{ name: 'Kept' }] })
  })
})

test('without testers the header does nothing', async () => {
  const sandbox = await sandboxWith([task()], { forTesters: false })
  expect((await call(sandbox, 'getTasks', asking('status=500'))).status).toBe(200)
})
