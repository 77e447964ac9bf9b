import { AbortError, ConnectionError, ServerError, TimeoutError } from '@case-management/client'
import { examples } from '@case-management/contract/examples'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { taskHandler, taskHandlers, type TaskRequest } from '../src/index.ts'
import { clientOf, intercept, streamId } from './support/task-server.ts'

const pages = examples.getTasks.responses[200]
const failureOf = (call: Promise<unknown>) => call.catch((error: unknown) => error)

describe('a list of answers', () => {
  it('is gone through request by request, and the last one stays', async () => {
    intercept(taskHandler('getTasks', [{ example: 'first-page' }, { example: 'last-page' }]))
    const client = clientOf()
    const received = [await client.getTasks(), await client.getTasks(), await client.getTasks()]
    expect(received).toEqual([pages['first-page'], pages['last-page'], pages['last-page']])
  })

  it('can mix errors, functions and examples, of each operation for itself', async () => {
    intercept(
      ...taskHandlers({
        getTasks: [{ error: 'internal-error' }, () => ({ example: 'empty' })],
        updateTask: [{ networkError: true }, { example: 'clear' }],
      }),
    )
    const client = clientOf()
    expect(await failureOf(client.updateTask('ti-1', {}, { retries: 0 }))).toBeInstanceOf(ConnectionError)
    expect(await failureOf(client.getTasks({}, { retries: 0 }))).toBeInstanceOf(ServerError)
    expect(await client.getTasks()).toEqual(pages.empty)
    expect(await client.updateTask('ti-1', {})).toEqual(examples.updateTask.responses[200].clear)
  })

  it('is refused for an operation that the contract does not have', () => {
    // @ts-expect-error an operation that the contract does not have
    expect(() => taskHandler('getTask')).toThrow(
      new TypeError('taskHandler: the contract has no operation "getTask": use one of getTasks, updateTask'),
    )
  })

  it('is refused when any of its names is unknown, before a request comes', () => {
    // @ts-expect-error an example that the contract does not have
    expect(() => taskHandler('getTasks', [{ example: 'empty' }, { example: 'none' }])).toThrow(
      'getTasks has no example "none": use one of vendor-sample, ',
    )
  })
})

it('a broken connection is a ConnectionError of the client, after its retries', async () => {
  const onRequest = vi.fn<() => void>()
  intercept(taskHandler('getTasks', { networkError: true }, { onRequest }))
  expect(await failureOf(clientOf().getTasks({}, { retries: 0 }))).toBeInstanceOf(ConnectionError)
  await expect(fetch(onlyUrl(onRequest), { method: 'POST', body: '{}' })).rejects.toBeInstanceOf(TypeError)
  expect(onRequest).toHaveBeenCalledTimes(2)
})

/** A call that is waiting for its delayed answer, in time that the test moves. */
async function delayedCall(signal?: AbortSignal) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const onRequest = vi.fn<() => void>()
  const settled = vi.fn<() => void>()
  intercept(taskHandler('getTasks', { example: 'empty', delay: 5000 }, { onRequest }))
  const call = clientOf().getTasks({}, { signal })
  void call.finally(settled).catch(() => undefined)
  while (onRequest.mock.calls.length === 0) await new Promise((resolve) => setImmediate(resolve))
  await new Promise((resolve) => setImmediate(resolve))
  return { call, settled }
}

describe('a delay', () => {
  it('holds the answer back for so long', async () => {
    const { call, settled } = await delayedCall()
    await vi.advanceTimersByTimeAsync(4999)
    expect(settled).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(await call).toEqual(pages.empty)
  })

  it('leaves no timer behind when the caller gives up, so that the process can end', async () => {
    const caller = new AbortController()
    const { call } = await delayedCall(caller.signal)
    expect(vi.getTimerCount()).toBeGreaterThan(0)
    caller.abort()
    await expect(call).rejects.toBeInstanceOf(AbortError)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('without end ends with the caller, so that a timeout can be tested', async () => {
    intercept(taskHandler('getTasks', { example: 'empty', delay: 'infinite' }))
    const call = clientOf().getTasks({}, { timeout: 20, retries: 0 })
    expect(await failureOf(call)).toBeInstanceOf(TimeoutError)
  })
})

describe('a request', () => {
  it('is told with its operation, parameters and body, in the order in which requests come', async () => {
    const requests: TaskRequest[] = []
    intercept(...taskHandlers({ onRequest: (request) => requests.push(request) }))
    await clientOf().getTasks({ unassigned: true })
    await clientOf().updateTask('ti-1', { name: 'Call back' })
    expect(requests.map(({ operation, params, body }) => ({ operation, params, body }))).toEqual([
      { operation: 'getTasks', params: { streamId }, body: { unassigned: true } },
      { operation: 'updateTask', params: { streamId, taskId: 'ti-1' }, body: { name: 'Call back' } },
    ])
    expect(requests.map(({ request }) => request.headers.get('auth'))).toEqual(['any-token', 'any-token'])
  })

  it('is told of each attempt, and not of those that another handler answers', async () => {
    const [first, all] = [vi.fn<() => void>(), vi.fn<() => void>()]
    intercept(
      taskHandler('getTasks', { networkError: true }, { once: true, onRequest: first }),
      ...taskHandlers({ onRequest: all }),
    )
    const { attempts } = await clientOf().getTasks().withResponse()
    expect([attempts, first.mock.calls.length, all.mock.calls.length]).toEqual([2, 1, 1])
  })

  it('can still be read by the resolver and by who is told of it', async () => {
    const bodies: unknown[] = []
    intercept(
      taskHandler(
        'getTasks',
        async ({ request }) => {
          bodies.push(await request.json())
          return { example: 'empty' }
        },
        { onRequest: ({ request }) => void request.text().then((text) => bodies.push(text)) },
      ),
    )
    await clientOf().getTasks({ limit: 1 })
    expect(bodies).toEqual(expect.arrayContaining([{ limit: 1 }, '{"limit":1}']))
  })
})

it('an API behind a gateway is answered, with and without a host', async () => {
  intercept(
    ...taskHandlers({ host: 'gateway.example/kore/', getTasks: { example: 'empty' } }),
    ...taskHandlers({ getTasks: { example: 'last-page' } }),
  )
  expect(await clientOf('gateway.example/kore').getTasks()).toEqual(pages.empty)
  expect(await clientOf('other.example/kore').getTasks()).toEqual(pages['last-page'])
})

function onlyUrl(onRequest: ReturnType<typeof vi.fn<(request?: TaskRequest) => void>>): string {
  return onRequest.mock.calls[0]?.[0]?.request.url ?? 'https://none.example'
}
