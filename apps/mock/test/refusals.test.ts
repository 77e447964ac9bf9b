import { security } from '@case-management/contract'
import { examples } from '@case-management/contract/examples'
import { describe, expect, it } from 'vitest'
import { operationIds, pathOf, useMock, type CallChanges } from './running-mock.ts'

const { call, url } = useMock()
const documented = examples.updateTask.responses

/** Nested arrays, `levels` deep. */
const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)

/** The status that the contract documents a body under. */
function statusOf(body: unknown): number {
  const entries: [string, object][] = Object.entries(documented)
  return Number(entries.find(([, named]) => Object.values(named).includes(body))?.[0])
}

describe.each(operationIds)('%s', (id) => {
  const refused: [string, CallChanges, unknown][] = [
    ['no token', { headers: { [security.header]: undefined } }, documented[401]['invalid-credentials']],
    ['no account', { headers: { accountId: undefined } }, documented[400]['missing-account-id']],
    [
      'an unknown kind of stream',
      { path: pathOf(id, { streamId: 'x' }) },
      documented[400]['invalid-stream-id'],
    ],
    [
      'a stream that is no UTF-8',
      { path: pathOf(id, { streamId: '%ff' }) },
      documented[400]['invalid-stream-id'],
    ],
    ['a body that is no JSON', { body: '{"limit": 10' }, documented[400]['malformed-body']],
    ['no body', { body: '' }, documented[400]['malformed-body']],
    [
      'another content type',
      { headers: { 'Content-Type': 'text/plain' } },
      documented[400]['wrong-content-type'],
    ],
    ...['iso-8859-1', 'utf-16', 'utf-8x', '"utf-8', 'utf-8; charset=latin1'].map(
      (charset): (typeof refused)[number] => [
        `the encoding ${charset}`,
        { headers: { 'Content-Type': `application/json; charset=${charset}` } },
        documented[400]['wrong-content-type'],
      ],
    ),
    ['a body over 1 MiB', { body: `"${' '.repeat(1024 * 1024)}"` }, documented[400]['body-too-large']],
    ['a body 33 levels deep', { body: nested(33) }, documented[400]['body-too-deep']],
    ['another method', { method: 'PUT' }, documented[405]['method-not-allowed']],
    ['GET', { method: 'GET' }, documented[405]['method-not-allowed']],
    [
      'a header value that breaks its schema',
      { headers: { 'X-Timezone-Offset': 'east' } },
      documented[412]['invalid-header'],
    ],
    ['an unknown key', { body: '{"titel": "x"}' }, documented[412]['unknown-key']],
  ]

  it.each(refused)('refuses %s as documented', async (_, changes, body) => {
    const response = await call(id, changes)
    expect(await response.json()).toEqual(body)
    expect(response.status).toBe(statusOf(body))
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(response.headers.get('x-request-id')).toBeTruthy()
  })

  it.each([
    'application/json;charset=UTF-8',
    'application/json; charset="utf-8"',
    'APPLICATION/JSON ; CHARSET=UTF-8',
    'application/json;',
  ])('accepts the content type %s, and header names in any case', async (type) => {
    const response = await call(id, {
      headers: { 'Content-Type': type, ACCOUNTID: 'a1', accountId: undefined },
    })
    expect(response.status).toBe(200)
  })

  it('asks for a token before it looks at the body', async () => {
    const response = await call(id, { headers: { [security.header]: undefined }, body: '{' })
    expect(response.status).toBe(401)
  })

  it('validates whatever answer is preferred', async () => {
    const response = await call(id, { headers: { Prefer: 'code=200' }, body: '{"titel": 1}' })
    expect(response.status).toBe(412)
  })
})

describe('a body that breaks the schema', () => {
  it('getTasks names the offending value by its pointer', async () => {
    const response = await call('getTasks', { body: '{"limit": 1001}' })
    expect(response.status).toBe(412)
    expect(await response.json()).toEqual(examples.getTasks.responses[412]['validation-error'])
  })

  it('every violation is an error of its own', async () => {
    const response = await call('getTasks', { body: '{"limit": "1", "unresolved": 0}' })
    expect(await response.json()).toEqual({
      errors: expect.arrayContaining([
        { msg: '/limit must be integer', code: 412 },
        { msg: '/unresolved must be boolean', code: 412 },
      ]),
    })
  })

  it('a thousand violations make a hundred errors', async () => {
    const keys = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`key${index}`, 0]))
    const response = await call('getTasks', { body: JSON.stringify(keys) })
    expect(await response.json()).toEqual({
      errors: expect.toSatisfy((errors: unknown[]) => errors.length === 100),
    })
  })
})

it('an unknown kind of task gets 400', async () => {
  const response = await call('updateTask', { path: pathOf('updateTask', { taskId: 'x' }) })
  expect(response.status).toBe(400)
  expect(await response.json()).toEqual(documented[400]['invalid-task-id'])
})

it('a path outside the contract gets 404 in the form of every error', async () => {
  const response = await fetch(`${url()}/tasks`)
  expect(response.status).toBe(404)
  expect(await response.json()).toEqual({ errors: [{ msg: 'The contract has no path /tasks', code: 404 }] })
})
