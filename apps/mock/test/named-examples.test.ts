import type { OperationExamples } from '@case-management/contract'
import { examples } from '@case-management/contract/examples'
import { bodyValidators, type CompiledValidator } from '@case-management/contract/validators'
import { describe, expect, it } from 'vitest'
import { operationIds, useMock } from './running-mock.ts'

const { call } = useMock()

const cases = operationIds.flatMap((id) => {
  const { responses }: OperationExamples[string] = examples[id]
  return Object.entries(responses).flatMap(([status, named]) =>
    Object.entries(named).map(([name, body]) => ({ id, status, name, body })),
  )
})

describe('each named example of the contract', () => {
  it.each(cases)('$id answers $status $name by its name', async ({ id, status, name, body }) => {
    const response = await call(id, { headers: { Prefer: `code=${status}, example=${name}` } })
    expect(response.status).toBe(Number(status))
    expect(await response.json()).toEqual(body)
  })

  it.each(cases)('$id finds $name without its status', async ({ id, status, name }) => {
    const response = await call(id, { headers: { Prefer: `example=${name}` } })
    expect(response.status).toBe(Number(status))
  })
})

describe('each documented status', () => {
  const statuses = operationIds.flatMap((id) =>
    Object.keys(examples[id].responses).map((status) => ({ id, status })),
  )

  it.each(statuses)(
    '$id answers $status by its code, with every documented header',
    async ({ id, status }) => {
      const response = await call(id, { headers: { Prefer: `code=${status}` } })
      expect(response.status).toBe(Number(status))
      expect(response.headers.get('content-type')).toBe('application/json')
      const validators: Record<string, CompiledValidator<unknown>> = bodyValidators[id].responses
      expect(validators[status]?.(await response.json())).toBe(true)
      expect(response.headers.get('x-request-id')).toBeTruthy()
      expect(response.headers.has('retry-after')).toBe(status === '429')
      expect(response.headers.get('allow')).toBe(status === '405' ? 'POST' : null)
    },
  )
})

describe('each named request of the contract', () => {
  const requests = operationIds.flatMap((id) => {
    const named: OperationExamples[string] = examples[id]
    return Object.entries(named.requests).map(([name, body]) => ({ id, name, body }))
  })

  it.each(requests)('$id accepts $name', async ({ id, body }) => {
    const response = await call(id, { body: JSON.stringify(body) })
    expect(response.status).toBe(200)
  })
})

describe('a preference that the contract cannot fulfil', () => {
  it.each([
    ['code=418', /^Prefer: getTasks has no status 418, only 200, 400, 401, 405, 412, 429, 500$/],
    ['code=500, example=nope', /^Prefer: getTasks has no example nope for 500, only internal-error$/],
    ['example=nope', /^Prefer: getTasks has no example nope, only vendor-sample, /],
    ['example=toString', /^Prefer: getTasks has no example toString, only /],
    ['dynamic=true', /^Prefer: dynamic is not offered, because made-up bodies break the contract$/],
  ])('%s gets 400 and says what there is', async (preference, message) => {
    const response = await call('getTasks', { headers: { Prefer: preference } })
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({
      errors: [{ code: 400, msg: expect.stringMatching(message) }],
    })
  })

  it('other preferences are ignored, as RFC 7240 asks', async () => {
    const response = await call('getTasks', { headers: { Prefer: 'return=minimal, wait=10' } })
    expect(response.status).toBe(200)
  })

  it('names may be quoted and parted by semicolons', async () => {
    const response = await call('getTasks', { headers: { Prefer: 'code=200; example="empty"' } })
    expect(await response.json()).toEqual(examples.getTasks.responses[200].empty)
  })
})
