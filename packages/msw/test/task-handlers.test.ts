import { RateLimitError, ValidationError, ConnectionError } from '@case-management/client'
import { examples } from '@case-management/contract/examples'
import { HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { taskHandler, taskHandlers } from '../src/index.ts'
import { clientOf, intercept, streamId } from './support/task-server.ts'

const taskId = 'ti-73acd32-0123-4114-9891-00a950aaxxxx'
const pages = examples.getTasks.responses[200]
const records = examples.updateTask.responses[200]

/** Pages that are asked for one after another. */
async function read(times: number): Promise<unknown[]> {
  const client = clientOf()
  const received: unknown[] = []
  for (let time = 0; time < times; time += 1) received.push(await client.getTasks())
  return received
}

describe('the handlers of all operations', () => {
  it('answer with an example of each operation when nothing is set', async () => {
    intercept(...taskHandlers())
    expect(await clientOf().getTasks()).toEqual(pages.filtered)
    expect(await clientOf().updateTask(taskId, { name: 'Task Testing' })).toEqual(records.rename)
  })

  it('answer with the example that is named', async () => {
    intercept(...taskHandlers({ getTasks: { example: 'last-page' }, updateTask: { example: 'clear' } }))
    expect(await clientOf().getTasks()).toEqual(pages['last-page'])
    expect(await clientOf().updateTask(taskId, { dueDate: null })).toEqual(records.clear)
  })

  it('answer with a body of one’s own', async () => {
    const body = { ...pages.empty, totalResults: 7 }
    intercept(...taskHandlers({ getTasks: { body } }))
    const { data, response } = await clientOf().getTasks().withResponse()
    expect([data, response.status]).toEqual([body, 200])
  })

  it('answer for any host and any port', async () => {
    intercept(...taskHandlers())
    for (const host of ['platform.kore.ai', 'http://localhost:4000']) {
      expect(await clientOf(host).getTasks()).toEqual(pages.filtered)
    }
  })

  it('leave other hosts alone when a host is set, with or without its scheme', async () => {
    intercept(
      ...taskHandlers({ host: 'one.example', getTasks: { example: 'empty' } }),
      ...taskHandlers({ host: 'http://localhost:4000/', getTasks: { example: 'last-page' } }),
      ...taskHandlers({ getTasks: { example: 'first-page' } }),
    )
    expect(await clientOf('one.example').getTasks()).toEqual(pages.empty)
    expect(await clientOf('http://localhost:4000').getTasks()).toEqual(pages['last-page'])
    expect(await clientOf('two.example').getTasks()).toEqual(pages['first-page'])
  })
})

describe('a list of answers', () => {
  const inTurn = [{ example: 'first-page' }, { example: 'last-page' }] as const

  it('is gone through request by request, and its last answer stays', async () => {
    intercept(taskHandler('getTasks', inTurn))
    expect(await read(3)).toEqual([pages['first-page'], pages['last-page'], pages['last-page']])
  })

  it('begins anew when the handlers are reset, so that a test does not begin where another one ended', async () => {
    const server = intercept(taskHandler('getTasks', inTurn))
    await read(1)
    server.resetHandlers()
    expect(await read(2)).toEqual([pages['first-page'], pages['last-page']])
  })

  it('begins anew when its handler is used again after a reset took it away', async () => {
    const server = intercept(...taskHandlers())
    const handler = taskHandler('getTasks', inTurn)
    server.use(handler)
    await read(1)
    server.resetHandlers()
    expect(await read(1)).toEqual([pages.filtered])
    server.use(handler)
    expect(await read(2)).toEqual([pages['first-page'], pages['last-page']])
  })
})

describe('handlers of the same operation', () => {
  it('answer the last one used first, then those that were there at the start', async () => {
    const server = intercept(...taskHandlers())
    server.use(taskHandler('getTasks', { example: 'empty' }))
    server.use(taskHandler('getTasks', { example: 'last-page' }, { once: true }))
    expect(await clientOf().getTasks()).toEqual(pages['last-page'])
    expect(await clientOf().getTasks()).toEqual(pages.empty)
    server.resetHandlers()
    expect(await clientOf().getTasks()).toEqual(pages.filtered)
  })

  it('with once have answered until they are restored, whatever is reset', async () => {
    const server = intercept(taskHandler('getTasks', { example: 'empty' }, { once: true }), ...taskHandlers())
    expect(await clientOf().getTasks()).toEqual(pages.empty)
    server.resetHandlers()
    expect(await clientOf().getTasks()).toEqual(pages.filtered)
    server.restoreHandlers()
    expect(await clientOf().getTasks()).toEqual(pages.empty)
  })
})

describe('a documented error', () => {
  it('reaches the caller as the error class of its status', async () => {
    intercept(taskHandler('updateTask', { error: 'unknown-key' }))
    const failure = await clientOf()
      .updateTask(taskId, { name: 'x' })
      .catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(ValidationError)
    expect(failure).toMatchObject({ status: 412, msg: '/titel is not a known key' })
  })

  it('tells how long to wait after a rate limit', async () => {
    intercept(taskHandler('getTasks', { error: 'rate-limit-minute' }))
    const failure = await clientOf()
      .getTasks({}, { retries: 0 })
      .catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(RateLimitError)
    expect(failure).toMatchObject({ status: 429, retryAfter: 60 })
  })

  it('can be given once, with headers of one’s own, so that a retry succeeds', async () => {
    intercept(
      taskHandler(
        'getTasks',
        { error: 'rate-limit-minute', headers: { 'Retry-After': '0' } },
        { once: true },
      ),
      ...taskHandlers(),
    )
    const { data, attempts } = await clientOf().getTasks().withResponse()
    expect([data, attempts]).toEqual([pages.filtered, 2])
  })
})

describe('a resolver', () => {
  it('is given path parameters and body, and builds the answer from them', async () => {
    intercept(
      taskHandler('updateTask', ({ params, body }) => ({
        body: {
          ...records.rename,
          _id: params.taskId,
          iId: params.streamId,
          name: body.name ?? records.rename.name,
          assigneeType: 'unassigned',
        },
      })),
    )
    const task = await clientOf().updateTask('ti-1', { name: 'Call back' })
    expect(task).toMatchObject({ _id: 'ti-1', iId: streamId, name: 'Call back' })
  })

  it('is given the request with its body unread', async () => {
    intercept(
      taskHandler('getTasks', async ({ body, request }) => {
        expect(await request.json()).toEqual(body)
        return { example: request.headers.get('auth') === 'any-token' ? 'last-page' : 'empty' }
      }),
    )
    expect(await clientOf().getTasks({ limit: 2 })).toEqual(pages['last-page'])
  })

  it('may answer with any response, such as a broken connection', async () => {
    intercept(taskHandler('getTasks', () => HttpResponse.error()))
    await expect(clientOf().getTasks({}, { retries: 0 })).rejects.toBeInstanceOf(ConnectionError)
  })

  it('leaves the request to the next handler when it answers nothing', async () => {
    intercept(
      taskHandler('getTasks', ({ body }) => (body.skip === 4 ? { example: 'last-page' } : undefined)),
      ...taskHandlers(),
    )
    expect(await clientOf().getTasks({ skip: 4 })).toEqual(pages['last-page'])
    expect(await clientOf().getTasks({ skip: 0 })).toEqual(pages.filtered)
  })
})
