import { operations, security } from '@case-management/contract'
import { describe, expect, test } from 'vitest'
import { answered, documented, failure } from '../support/error.ts'
import { call, operationIds, type CallOptions } from '../support/call.ts'
import { sandboxWith } from '../support/sandbox.ts'
import { task } from '../support/task.ts'

const { bodyLimits } = operations.getTasks
const padded = (size: number) => `{}${' '.repeat(size - 2)}`
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

describe.each(operationIds)('%s answers', (operation) => {
  const answerTo = async (options: CallOptions) => {
    const sandbox = await sandboxWith([task()])
    const response = await call(sandbox, operation, { taskId: 'ti-1', ...options })
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/u)
    return await answered(response)
  }

  test.each([
    '',
    '{',
    '{"a":1,}',
    'null x',
    '{"limit": 01}',
    "{'a': 1}",
    '\u0000',
    'NaN',
    '{"name": "\ud800',
  ])('malformed JSON with 400: %j', async (text) => {
    expect(await answerTo({ text })).toEqual(documented('malformed-body'))
  })

  test('bytes that are not UTF-8 with 400', async () => {
    const text = Uint8Array.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])
    expect(await answerTo({ text })).toEqual(documented('malformed-body'))
  })

  test.each(['null', '[]', '"text"', '42', 'true'])('a body that is no object with 412: %s', async (text) => {
    expect(await answerTo({ text })).toMatchObject(failure(412, /^The body must be object$/u))
  })

  test.each([
    [null, 'wrong-content-type'],
    ['text/plain', 'wrong-content-type'],
    ['application/x-www-form-urlencoded', 'wrong-content-type'],
    ['application/jsonp', 'wrong-content-type'],
    ['application/json; charset=latin1', 'wrong-content-type'],
    ['application/json; charset=utf-16', 'wrong-content-type'],
    ['application/json; charset="utf-8', 'wrong-content-type'],
    ['application/json; charset=utf-8; charset=latin1', 'wrong-content-type'],
  ] as const)('content type %s with 400', async (type, error) => {
    const text = new TextEncoder().encode('{}')
    expect(await answerTo({ text, headers: { 'Content-Type': type } })).toEqual(documented(error))
  })

  test.each([
    'application/json',
    'application/json;charset=UTF-8',
    'Application/JSON; charset="utf-8"',
    'application/json;',
  ])('content type %s with 200', async (type) => {
    expect(await answerTo({ headers: { 'Content-Type': type } })).toMatchObject({ status: 200 })
  })

  test('a body beyond the limit with 400, and one at the limit not', async () => {
    expect(await answerTo({ text: padded(bodyLimits.maxBytes) })).toMatchObject({ status: 200 })
    expect(await answerTo({ text: padded(bodyLimits.maxBytes + 1) })).toEqual(documented('body-too-large'))
  })

  test('a body beyond the limit with 400 even when nothing says how long it is', async () => {
    let sent = 0
    const endless = new ReadableStream({
      pull(controller) {
        sent += 65_536
        controller.enqueue(new Uint8Array(65_536))
      },
    })
    expect(await answerTo({ text: endless })).toEqual(documented('body-too-large'))
    expect(sent).toBeLessThan(bodyLimits.maxBytes * 1.2)
  })

  test('nesting beyond the limit with 400, and nesting at the limit by the schema', async () => {
    expect(await answerTo({ text: nested(bodyLimits.maxDepth + 1) })).toEqual(documented('body-too-deep'))
    expect(await answerTo({ text: nested(400_000) })).toEqual(documented('body-too-deep'))
    expect(await answerTo({ text: nested(bodyLimits.maxDepth) })).toMatchObject({ status: 412 })
  })

  test('brackets inside of a text are no nesting', async () => {
    const text = JSON.stringify({ [operation === 'getTasks' ? 'searchText' : 'name']: '"[['.repeat(40) })
    expect(await answerTo({ text })).toMatchObject({ status: 200 })
  })

  test.each([
    ['{"titel": "x"}', '/titel is not a known key'],
    ['{"__proto__": {"admin": true}}', '/__proto__ is not a known key'],
    ['{"constructor": {}}', '/constructor is not a known key'],
    ['{"toString": 1}', '/toString is not a known key'],
    ['{"a/b~c": 1}', '/a~1b~0c is not a known key'],
  ])('an unknown key with 412 and a pointer: %s', async (text, message) => {
    expect(await answerTo({ text })).toMatchObject(failure(412, message))
    expect(Object.prototype).not.toHaveProperty('admin')
  })

  test('a key of a megabyte with 412 and a short message', async () => {
    const { status, body } = await answerTo({ text: JSON.stringify({ ['k'.repeat(1_000_000)]: 1 }) })
    expect(status).toBe(412)
    expect(JSON.stringify(body).length).toBeLessThan(1000)
  })

  test('no account with 400', async () => {
    expect(await answerTo({ headers: { accountId: null } })).toEqual(documented('missing-account-id'))
  })

  test.each([
    ['X-Timezone-Offset', 'soon', '/headers/x-timezone-offset must be integer'],
    ['X-Timezone-Offset', '1.5', '/headers/x-timezone-offset must be integer'],
    ['X-Timezone-Offset', '9999', '/headers/x-timezone-offset must be <= 720'],
    ['accountId', 'not-an-account!', /^\/headers\/accountid must match pattern/u],
    ['accountId', '', /^\/headers\/accountid must match pattern/u],
    ['iId', 'stream', /^\/headers\/iid must match pattern/u],
    ['app-language', '?', /^\/headers\/app-language must match pattern/u],
  ])('header %s: %s with 412', async (name, value, message) => {
    expect(await answerTo({ headers: { [name]: value } })).toMatchObject(failure(412, message))
  })

  test.each(['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('method %s with 405', async (method) => {
    expect(await answerTo({ method })).toEqual(documented('method-not-allowed'))
    const response = await call(await sandboxWith([]), operation, { method })
    expect(response.headers.get('allow')).toBe('POST')
  })
})

describe('the order of the checks', () => {
  const wrong = {
    method: 'PUT',
    token: 'nonsense',
    headers: { accountId: null },
    streamId: 'st-nobody',
    text: '{',
    taskId: 'ti-nobody',
  } satisfies CallOptions

  test.each([
    ['method before token', {}, 'method-not-allowed'],
    ['token before headers', { method: 'POST' }, 'invalid-token'],
    ['headers before stream', { method: 'POST', token: undefined }, 'missing-account-id'],
    ['stream before body', { method: 'POST', token: undefined, headers: {} }, 'invalid-stream-id'],
    [
      'body before task',
      { method: 'POST', token: undefined, headers: {}, streamId: undefined },
      'malformed-body',
    ],
    [
      'the task last',
      { method: 'POST', token: undefined, headers: {}, streamId: undefined, text: '{}' },
      'invalid-task-id',
    ],
  ] as const)('%s', async (_what, repaired, error) => {
    const { token, streamId, ...options } = { ...wrong, ...repaired }
    const response = await call(await sandboxWith([]), 'updateTask', {
      ...options,
      ...(token && { token }),
      ...(streamId && { streamId }),
    })
    expect(await answered(response)).toEqual(documented(error))
  })
})

describe('paths outside of the contract', () => {
  test.each([
    '/',
    '/caseManagement/api/public/analytics/st-1/getCases',
    '/caseManagement/api/public/analytics/st-1/getTasks/',
    '/__sandbox/nothing',
  ])('%s is not found, in the form of every error', async (path) => {
    const { fetch } = await sandboxWith([])
    const response = await fetch(`http://sandbox${path}`, { method: 'POST', body: '{}' })
    expect(await answered(response)).toMatchObject(failure(404, 'Not Found'))
  })
})

test('limits are those that the contract tells of', () => {
  expect(JSON.stringify(documented('body-too-large').body)).toContain(` ${bodyLimits.maxBytes} `)
  expect(JSON.stringify(documented('body-too-deep').body)).toContain(` ${bodyLimits.maxDepth} `)
})

test('headers of the caller do not come back', async () => {
  const response = await call(await sandboxWith([]), 'getTasks', { headers: { 'X-Request-Id': 'mine' } })
  expect(response.headers.get('x-request-id')).not.toBe('mine')
  expect(response.headers.get(security.header)).toBeNull()
})
