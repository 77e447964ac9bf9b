import { operations } from '@case-management/contract'
import { describe, expect, test } from 'vitest'
import { createTasksClient, type CallOptions, type ClientOptions } from '@case-management/client'
import { validation } from '@case-management/client/validate'
import { accountId, clientOf, failureOf, streamId } from './helpers/client.ts'
import { scriptedFetch } from './helpers/scripted-fetch.ts'

/** A value as JavaScript can give it, past the compiler. */
function given(value: unknown): never
function given(value: unknown): unknown {
  return value
}

/** A client whose host answers anything, and what reached that host. */
function start(options: Partial<ClientOptions> = {}) {
  const fetch = scriptedFetch({})
  return { fetch, client: clientOf('platform.kore.ai', { fetch, ...options }) }
}

/** The first that a list gives. */
async function firstOf(list: AsyncIterable<unknown>): Promise<unknown> {
  for await (const item of list) return item
  return undefined
}

const circular: Record<string, unknown> = {}
circular['self'] = circular

describe('nothing is sent, and a ValidationError names the operation and what to do, for', () => {
  test.for<[string, unknown]>([
    ['no identifier', undefined],
    ['an empty one', ''],
    ['one dot', '.'],
    ['two dots', '..'],
    ['a slash', '/'],
    ['a way up the path', 'ti-1/../../getTasks'],
    ['a way up in the manner of Windows', 'ti-1\\..'],
    ['half a character', 'ti-\uD800'],
    ['a number', 7],
    ['null', null],
    ['an object', { _id: 'ti-1' }],
  ])('a task id that is %s', async ([, taskId]) => {
    const { fetch, client } = start()
    await expect(failureOf(client.updateTask(given(taskId), {}))).resolves.toMatchObject({
      name: 'ValidationError',
      operation: 'updateTask',
      attempts: 0,
      keys: ['taskId'],
      hint: expect.stringMatching(/\w/),
    })
    expect(fetch.requests).toEqual([])
  })

  test.for<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a list', []],
    ['a text', 'x'],
    ['a number', 7],
    ['a date', new Date(0)],
  ])('changes that are %s', async ([, changes]) => {
    const { fetch, client } = start()
    const error = await failureOf(client.updateTask('ti-1', given(changes)))
    expect(error).toMatchObject({ name: 'ValidationError', operation: 'updateTask', attempts: 0, keys: [''] })
    expect(String(error)).toContain(
      changes === undefined
        ? 'updateTask: the body is undefined, which JSON cannot write. '
        : 'updateTask: the body is not a JSON object (pass one, such as {}). ',
    )
    expect(fetch.requests).toEqual([])
  })

  test.for<[string, unknown]>([
    ['its controller', new AbortController()],
    ['a text', 'abort'],
    ['an object', { aborted: false }],
  ])('a signal that is %s', async ([, signal]) => {
    const { fetch, client } = start()
    for (const call of [
      client.getTasks({}, { signal: given(signal) }),
      client.tasks({}, { signal: given(signal) }).toArray(),
      client.tasks({}, { signal: given(signal), readAhead: true }).toArray(),
    ]) {
      const error = await failureOf(call)
      expect(error).toMatchObject({
        name: 'ValidationError',
        operation: 'getTasks',
        attempts: 0,
        keys: ['signal'],
      })
      expect(String(error)).toContain('getTasks: signal is not an AbortSignal. ')
    }
    expect(fetch.requests).toEqual([])
  })

  test.for<[string, unknown, string, string]>([
    ['a date that is none, as milliseconds', { dueDate: Date.parse('2026-13-40') }, '/dueDate', 'NaN'],
    ['a date that is none', { createdAt: new Date('2026-13-40') }, '/createdAt', 'an invalid Date'],
    ['Infinity, deep in it', { queues: [{ sla: { value: Infinity } }] }, '/queues/0/sla/value', 'Infinity'],
    ['nothing in a list', { tags: ['triage', undefined] }, '/tags/1', 'undefined'],
    ['a hole in a list', { tags: Object.assign(['triage'], { length: 2 }) }, '/tags/1', 'undefined'],
    ['a function', { name: () => 'Call back' }, '/name', 'a Function'],
    ['a symbol', { name: Symbol('Call back') }, '/name', 'a Symbol'],
    ['a Set', { tags: new Set(['triage']) }, '/tags', 'a Set'],
    ['a BigInt', { limit: 10n }, '/limit', 'a BigInt'],
    ['a circle', circular, '/self', 'a circle'],
    ['a function for a body', () => 7, '', 'a Function'],
  ])('a body with %s, which JSON would write as another one', async ([, body, key, kind]) => {
    for (const validate of [undefined, validation('throw'), validation('off')]) {
      const { fetch, client } = start({ validate })
      const calls: [string, () => Promise<unknown>][] = [
        ['updateTask', () => client.updateTask('ti-1', given(body))],
        ['getTasks', () => client.getTasks(given(body))],
        ['getTasks', () => client.tasks(given(body)).toArray()],
        ['getTasks', () => client.raw.POST(operations.getTasks.path, { body: given(body) })],
        [
          'updateTask',
          () =>
            client.raw.POST(operations.updateTask.path, {
              params: { path: { taskId: 'ti-1' } },
              body: given(body),
            }),
        ],
      ]
      for (const [operation, call] of calls) {
        const error = await failureOf(call())
        expect(error).toMatchObject({ name: 'ValidationError', operation, attempts: 0, keys: [key] })
        const told = `${operation}: ${key || 'the body'} is ${kind}, which JSON cannot write. `
        expect(String(error)).toContain(told)
      }
      expect(fetch.requests).toEqual([])
    }
  })

  test('a body with a toJSON that throws', async () => {
    const { fetch, client } = start()
    const fails = {
      toJSON() {
        throw new Error('not today')
      },
    }
    const error = await failureOf(client.getTasks(given({ searchText: fails })))
    expect(error).toMatchObject({ name: 'ValidationError', attempts: 0, keys: ['/searchText'] })
    expect(String(error)).toMatch(/not today/)
    expect(fetch.requests).toEqual([])
  })

  test('a hook is told of a body that raw cannot send', async () => {
    const told: unknown[] = []
    const { client } = start({ hooks: [{ onError: ({ error }) => void told.push(error) }] })
    const call = client.raw.POST(operations.getTasks.path, { body: { limit: Number.NaN } })
    expect(told).toEqual([await failureOf(call)])
  })

  test.for<[string, string, unknown]>([
    ['a line break in a value', 'client-app', 'night\nreport'],
    ['a value beyond Latin-1', 'client-app', 'Bericht €'],
    ['a space in a name', 'client app', 'report'],
    ['an empty name', '', 'report'],
    ['a value without a text', 'client-app', Object.create(null)],
    ['no number', 'X-Timezone-Offset', Number.NaN],
    ['null', 'client-app', null],
  ])('a header with %s, without telling the value', async ([, name, value]) => {
    const { fetch, client } = start()
    const error = await failureOf(client.getTasks({}, { headers: { [name]: given(value) } }))
    expect(error).toMatchObject({ name: 'ValidationError', operation: 'getTasks', attempts: 0, keys: [name] })
    expect(String(error)).toContain(JSON.stringify(name))
    expect(String(error)).not.toMatch(/night|Bericht/)
    expect(fetch.requests).toEqual([])
  })

  const limits: [keyof CallOptions, unknown][] = [
    ['timeout', -1],
    ['timeout', 0],
    ['timeout', Number.NaN],
    ['timeout', '1000'],
    ['totalTimeout', -1],
    ['totalTimeout', Number.NaN],
    ['retries', -1],
    ['retries', 1.5],
    ['retries', Number.NaN],
    ['retries', '2'],
  ]
  test.for(limits)('the option %s of a call with the value %o', async ([name, value]) => {
    const { fetch, client } = start()
    const error = await failureOf(client.getTasks({}, { [name]: given(value) }))
    expect(error).toMatchObject({ name: 'ValidationError', operation: 'getTasks', attempts: 0, keys: [name] })
    expect(String(error)).toContain(`${name} cannot be ${String(value)}`)
    expect(fetch.requests).toEqual([])
  })

  test.for(limits)(
    'and a TypeError, when the client is made, for its option %s with the value %o',
    ([name, value]) => {
      expect(() => start({ [name]: given(value) })).toThrow(
        new TypeError(`createTasksClient: ${name} cannot be ${String(value)}`),
      )
    },
  )

  test.for<[string, unknown]>([
    ['below 0', -1],
    ['that is no number', Number.NaN],
    ['of half a task', 1.5],
  ])('a number of tasks %s', async ([, limit]) => {
    const { fetch, client } = start()
    const failures = await Promise.all([
      failureOf(client.tasks().toArray({ limit: given(limit) })),
      failureOf(client.tasks({}, { maxTasks: given(limit) }).toArray()),
      failureOf(firstOf(client.tasks({}, { maxTasks: given(limit) }).pages())),
    ])
    for (const error of failures) {
      expect(error).toMatchObject({
        name: 'ValidationError',
        operation: 'getTasks',
        attempts: 0,
        keys: ['limit'],
      })
    }
    expect(fetch.requests).toEqual([])
  })

  test.for<[string, unknown]>([
    ['two dots', '..'],
    ['a slash', 'ti-1/../../getTasks'],
    ['a number', 7],
  ])('a path parameter of the raw client that is %s', async ([, taskId]) => {
    const { fetch, client } = start()
    const call = client.raw.POST(operations.updateTask.path, {
      params: { path: { taskId: given(taskId) } },
      body: {},
    })
    await expect(failureOf(call)).resolves.toMatchObject({ name: 'ValidationError', keys: ['taskId'] })
    expect(fetch.requests).toEqual([])
  })
})

test.for<[string, Partial<ClientOptions>, string]>([
  [
    'validate',
    { validate: given('throw') },
    "validate must be validation('throw') from @case-management/client/validate",
  ],
  ['hooks', { hooks: given({ onRetry: () => undefined }) }, 'hooks is not an array'],
  ['middleware', { middleware: given(() => undefined) }, 'middleware is not an array'],
])('the option %s that cannot be is a TypeError when the client is made', ([, options, told]) => {
  expect(() => start(options)).toThrow(new TypeError(`createTasksClient: ${told}`))
})

test('times and retries can be without end', async () => {
  const { client } = start()
  const limits = { timeout: Infinity, totalTimeout: Infinity, retries: Infinity }
  await expect(client.getTasks({}, limits)).resolves.toBeDefined()
})

test.for<[string, Partial<ClientOptions>]>([
  ['a header', { headers: { 'client-app': 'night\nreport' } }],
  ['the account', { accountId: 'a\nb' }],
])('%s that cannot be sent is a TypeError when the client is made', ([, options]) => {
  expect(() =>
    createTasksClient({ host: 'platform.kore.ai', accountId, streamId, auth: 'a-token', ...options }),
  ).toThrow(/^createTasksClient: header "[\w-]+" cannot be sent$/)
})

test.for<[string, unknown]>([
  ['null', { results: [null] }],
  ['a text', { results: ['a task'] }],
  ['a task without an identifier', { results: [{ name: 'Call back' }] }],
  ['a task whose identifier is no text', { results: [{ _id: null }] }],
  ['a list', { results: [[]] }],
])('an answer whose list holds %s is an UnexpectedAnswerError, in a page as in a list', async ([, body]) => {
  const client = clientOf('platform.kore.ai', { fetch: scriptedFetch({ body }) })
  for (const call of [client.getTasks(), client.tasks().toArray()]) {
    await expect(failureOf(call)).resolves.toMatchObject({
      name: 'UnexpectedAnswerError',
      operation: 'getTasks',
      attempts: 1,
    })
  }
})
