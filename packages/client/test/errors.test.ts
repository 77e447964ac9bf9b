import { createContext, runInContext } from 'node:vm'
import { inspect } from 'node:util'
import { operations } from '@case-management/contract'
import { examples } from '@case-management/contract/examples'
import { expect, test } from 'vitest'
import { isTasksError, RateLimitError, TasksError, ValidationError } from '@case-management/client'
import { clientOf, failureOf } from './helpers/client.ts'
import { scriptedFetch, type Step } from './helpers/scripted-fetch.ts'

const failureFor = (step: Step) =>
  failureOf(clientOf('platform.kore.ai', { fetch: scriptedFetch(step) }).updateTask('ti-1', {}))

const documented = examples.updateTask.responses
const classOf: Record<string, string> = {
  400: 'ValidationError',
  401: 'AuthenticationError',
  405: 'TasksError',
  412: 'ValidationError',
  429: 'RateLimitError',
  500: 'ServerError',
}
const exceptions: Record<string, string> = {
  'invalid-stream-id': 'NotFoundError',
  'invalid-account-id': 'NotFoundError',
  'invalid-task-id': 'NotFoundError',
  'wrong-scope': 'PermissionError',
}
const documentedErrors = Object.entries(documented)
  .filter(([status]) => status !== '200')
  .flatMap(([status, cases]) =>
    Object.entries(cases).map(([name, body]) => ({
      status: Number(status),
      name,
      body,
      expected: exceptions[name] ?? classOf[status],
    })),
  )

test.for(documentedErrors)(
  'the documented error $status $name is a $expected that tells the message and the code',
  async ({ status, body, expected }) => {
    const [first] = body.errors
    const error = await failureFor({ status, body, headers: { 'X-Request-Id': 'r-7' } })
    expect(error).toMatchObject({
      name: expected,
      operation: 'updateTask',
      status,
      msg: first.msg,
      code: first.code,
      requestId: 'r-7',
      attempts: 1,
    })
    expect(error).toBeInstanceOf(TasksError)
    expect(String(error)).toContain(first.msg)
  },
)

test('a long message of the vendor is cut, and what would end a line or steer a terminal is left out', async () => {
  const msg = `No\nsuch\r\n\u001B[2Jthing\u2028${'x'.repeat(400)}`
  const error = await failureFor({ status: 412, body: { errors: [{ msg, code: 412 }] } })
  const shown = `412 No such [2Jthing ${'x'.repeat(279)}`
  expect(shown).toHaveLength(300)
  expect(error).toMatchObject({ msg, message: `updateTask: ${shown}. Correct the request` })
})

test('a code of the vendor is shown in one line too', async () => {
  const error = await failureFor({
    status: 412,
    body: { errors: [{ msg: 'No', code: 'A\n\u001B[2Jz' }] },
  })
  expect(error).toMatchObject({ message: 'updateTask: 412 No (code A [2Jz). Correct the request' })
})

test('a rate limit is known by words that stand after what is cut', async () => {
  const [words] = operations.updateTask.retry.rateLimit.messages
  const msg = `${'x'.repeat(400)} ${words}`
  const error = await failureFor({ status: 400, body: { errors: [{ msg, code: 400 }] } })
  expect(error).toBeInstanceOf(RateLimitError)
})

test.for([
  ['the form of the contract', { errors: [{ msg: 'No such thing', code: 412 }] }, 'No such thing', 412],
  ['message in place of msg', { errors: [{ message: 'No such thing', code: 4002 }] }, 'No such thing', 4002],
  [
    'a text as code',
    { errors: [{ msg: 'No such thing', code: 'ValidationError' }] },
    'No such thing',
    'ValidationError',
  ],
  ['no code', { errors: [{ msg: 'No such thing' }] }, 'No such thing', undefined],
  ['texts in the list', { errors: ['No such thing'] }, 'No such thing', undefined],
  ['status and message', { status: 'Error', message: 'No such thing' }, 'No such thing', undefined],
  ['the campaign form', { status: 412, message: 'No such thing', data: {} }, 'No such thing', undefined],
  [
    'a single error',
    { success: false, error: { code: 'X1', message: 'No such thing' } },
    'No such thing',
    'X1',
  ],
  ['an empty list', { errors: [], message: 'No such thing' }, 'No such thing', undefined],
  [
    'a message that is no text',
    { errors: [{ msg: { text: 'No such thing' }, code: true }] },
    undefined,
    undefined,
  ],
] as const)('understands an error body with %s', async ([, body, msg, code]) => {
  const error = await failureFor({ status: 412, body })
  if (!isTasksError(error, 'ValidationError')) throw error
  expect([error.msg, error.code]).toEqual([msg, code])
})

test.for(operations.updateTask.retry.rateLimit.messages)(
  'knows the rate limit by "%s", also when the body is no JSON',
  async (message) => {
    const step = { status: 400, headers: { 'content-type': 'text/plain' }, body: `Sorry. ${message}.` }
    await expect(failureFor(step)).resolves.toMatchObject({ name: 'RateLimitError', status: 400 })
  },
)

const vendors = 'Rate limit for this API has been reached. Please try again after some time.'
const minute = "You've exceeded the per-minute rate limit. Please wait for sometime before retrying."

test.for<[string, Step]>([
  ['200, as plain text', { headers: { 'content-type': 'text/plain' }, body: vendors }],
  ['200, as a JSON text', { body: JSON.stringify(minute) }],
  ['403, as a JSON text', { status: 403, body: JSON.stringify(minute) }],
  ['400, in a bare list', { status: 400, body: [{ msg: vendors }] }],
  ['400, beside the name of the status', { status: 400, body: { error: 'Bad Request', message: vendors } }],
  ['503', { status: 503, body: { message: minute } }],
])('knows the rate limit under the status %s', async ([, step]) => {
  await expect(failureFor(step)).resolves.toMatchObject({ name: 'RateLimitError', retryAfter: 60 })
})

test.for<[string, Step, string]>([
  ['412', { status: 412, body: { errors: [{ msg: `"${vendors}" is too long` }] } }, 'ValidationError'],
  ['422', { status: 422, body: { errors: [{ msg: `"${vendors}" is too long` }] } }, 'ValidationError'],
  ['400', { status: 400, body: { errors: [{ msg: `/name "${vendors}" is too long` }] } }, 'ValidationError'],
  [
    '200, in JSON cut short',
    { headers: { 'content-type': 'application/json' }, body: `{"results":[{"name":"${vendors}` },
    'UnexpectedAnswerError',
  ],
])('a name that reads like a rate limit, quoted under the status %s, is none', async ([, step, name]) => {
  await expect(failureFor(step)).resolves.toMatchObject({ name })
})

test('tells the message, not the name of the status beside it', async () => {
  const body = { statusCode: 404, message: 'Cannot POST /x', error: 'Not Found' }
  await expect(failureFor({ status: 404, body })).resolves.toMatchObject({ msg: 'Cannot POST /x' })
  await expect(failureFor({ status: 404, body: { error: 'Not Found' } })).resolves.toMatchObject({
    msg: 'Not Found',
  })
})

test('names the offending keys of a request that was refused', async () => {
  const body = {
    errors: [
      { msg: '/limit must be <= 1000', code: 412 },
      { msg: 'Validation errors/ Invalid arguments', code: 412 },
    ],
    error: [
      { property: 'sortBy', message: 'is unknown' },
      { property: 'sortBy.dueDate', message: 'is wrong' },
      { property: '/skip', message: 'is wrong' },
    ],
  }
  await expect(failureFor({ status: 412, body })).resolves.toMatchObject({
    keys: ['/limit', '/sortBy', '/sortBy/dueDate', '/skip'],
  })
})

test.for([
  [403, {}, 'PermissionError'],
  [404, {}, 'NotFoundError'],
  [408, {}, 'TimeoutError'],
  [409, {}, 'TasksError'],
  [413, {}, 'TasksError'],
  [422, {}, 'ValidationError'],
  [501, {}, 'ServerError'],
  [503, '<html>busy</html>', 'ServerError'],
  [401, '', 'AuthenticationError'],
  [401, 'Unauthorized', 'AuthenticationError'],
  [401, '<html>Unauthorized</html>', 'AuthenticationError'],
  [404, '<html>nothing here</html>', 'UnexpectedAnswerError'],
  [403, '<html>blocked by a firewall</html>', 'UnexpectedAnswerError'],
] as const)('the status %i with the body %j is a %s', async ([status, body, name]) => {
  await expect(failureFor({ status, body })).resolves.toMatchObject({ name, status })
})

test.for([
  [
    'a page of a proxy',
    { headers: { 'content-type': 'text/html' }, body: '<html>Sign in</html>' },
    'text/html',
    '<html>Sign in',
  ],
  [
    'JSON cut short',
    { headers: { 'content-type': 'application/json' }, body: '{"results":[' },
    'application/json',
    '{"results":[',
  ],
  ['nothing', { headers: { 'content-type': 'application/json' }, body: '' }, 'application/json', ''],
  ['a list', { body: [] }, 'application/json', '[]'],
  ['null', { headers: { 'content-type': 'application/json' }, body: 'null' }, 'application/json', 'null'],
  ['a page in place of a task', { body: { results: [] } }, 'application/json', '{"results"'],
  [
    'the vendor’s errors under status 200',
    { body: { errors: [{ msg: 'Oops' }] } },
    'application/json',
    '{"errors":',
  ],
] as const)(
  'an answer that is %s tells its status, type and beginning',
  async ([, step, contentType, start]) => {
    const error = await failureFor(step)
    expect(error).toMatchObject({ name: 'UnexpectedAnswerError', status: 200, contentType })
    expect(error).toHaveProperty(
      'start',
      expect.stringMatching(new RegExp(`^${start.replaceAll(/[{[]/g, '\\$&')}`)),
    )
  },
)

test('keeps only the beginning of a long answer', async () => {
  const error = await failureFor({ body: 'x'.repeat(100_000), headers: { 'content-type': 'text/plain' } })
  expect(error).toHaveProperty('start', 'x'.repeat(200))
  expect(String(error).length).toBeLessThan(400)
})

test('says all in one line, with what to do', async () => {
  const error = await failureFor({
    status: 412,
    body: { errors: [{ msg: '/name must be string', code: 412 }] },
  })
  expect(String(error)).toBe(
    'ValidationError: updateTask: 412 /name must be string (code 412). Correct the request',
  )
  expect(error).toHaveProperty('hint', 'Correct the request')
})

const token = 'eyJhbGciOiJIUzI1NiJ9.eyJhcHBJZCI6ImNzLTEifQ.c2lnbmF0dXJl'

test('no form of an error holds the token, even when the host repeats it', async () => {
  const client = (step: Step) => clientOf('platform.kore.ai', { auth: token, fetch: scriptedFetch(step) })
  const errors = await Promise.all([
    failureOf(
      client({ status: 401, body: { errors: [{ msg: `Invalid JWT ${token}`, code: 4002 }] } }).getTasks(),
    ),
    failureOf(client({ headers: { 'content-type': 'text/plain' }, body: `You sent ${token}` }).getTasks()),
    failureOf(client(new TypeError('fetch failed')).getTasks()),
  ])
  for (const error of errors) {
    expect([JSON.stringify(error), inspect(error, { depth: 9, showHidden: true })].join()).not.toContain(
      token,
    )
  }
  expect(JSON.stringify(errors[0])).toContain('Invalid JWT [token]')
})

const opaque = 'opaque"token"7f3a9c'
const nested = 'eyJhbGciOiJkaXIifQ..aXY.Y2lwaGVy.dGFn'

test.for([opaque, token, nested, 'eyJhbGciOiJub25lIn0.eyJhIjoxfQ.', 'eyJhbGciOiJub25lIn0..'])(
  'no text of an answer brings the token %s into an error',
  async (secret) => {
    const said = [secret, JSON.stringify(secret).slice(1, -1)]
    const steps: Step[] = [
      { status: 412, body: { errors: [{ msg: `/${secret} is wrong`, code: secret, property: secret }] } },
      { status: 412, body: { errors: [{ msg: 'no', property: secret }] } },
      { status: 412, headers: { 'x-request-id': secret }, body: { errors: [secret] } },
      { headers: { 'content-type': 'text/plain' }, body: `${'x'.repeat(50)}${secret}` },
      { headers: { 'content-type': 'text/plain' }, body: `${'x'.repeat(190)}${secret}` },
      { body: { errors: [secret] } },
      { headers: { 'content-type': `text/${encodeURIComponent(secret)}; ${secret}` }, body: 'no' },
    ]
    for (const step of steps) {
      const client = clientOf('platform.kore.ai', { auth: secret, fetch: scriptedFetch(step) })
      const error = await failureOf(client.getTasks())
      const shown = inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error)
      for (const text of said) expect(shown).not.toContain(text.slice(0, 9))
      expect(shown).toContain('[token]')
    }
  },
)

test('a printed error tells what is known, and nothing else', async () => {
  const error = await failureFor({ body: '' })
  expect(inspect(error)).not.toContain('undefined')
  expect(Object.keys(Object(error))).toEqual([
    'name',
    'operation',
    'attempts',
    'status',
    'hint',
    'contentType',
    'start',
  ])
})

test('toJSON gives what the error tells, without stack and cause', async () => {
  const error = await failureFor({
    status: 412,
    body: { errors: [{ msg: '/name must be string', code: 412 }] },
  })
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    name: 'ValidationError',
    message: expect.stringContaining('/name must be string'),
    operation: 'updateTask',
    attempts: 1,
    status: 412,
    code: 412,
    msg: '/name must be string',
    hint: expect.any(String),
    keys: ['/name'],
  })
})

test('the guard tells the classes apart', () => {
  const error = new ValidationError('no', { operation: 'getTasks', attempts: 1 }, [])
  expect(isTasksError(error)).toBe(true)
  expect(isTasksError(error, 'ValidationError')).toBe(true)
  expect(isTasksError(error, 'ServerError')).toBe(false)
  for (const other of [new Error('no'), { name: 'ValidationError' }, null, undefined, 'ValidationError']) {
    expect(isTasksError(other)).toBe(false)
  }
})

test('the guard knows an error of another realm, which instanceof does not', () => {
  // A class of another copy of this package, in another global object.
  const foreign: unknown = runInContext(
    `class RateLimitError extends Error {
       name = 'RateLimitError'
       get [Symbol.for('@case-management/client.error')]() { return true }
     }
     new RateLimitError('wait')`,
    createContext({}),
  )
  expect(foreign).not.toBeInstanceOf(Error)
  expect(isTasksError(foreign, 'RateLimitError')).toBe(true)
})
