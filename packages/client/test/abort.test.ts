import { expect, onTestFinished, test, vi } from 'vitest'
import { clientOf, failureOf } from './helpers/client.ts'
import { startHost } from './helpers/host.ts'

const never = () => new Promise<never>(() => undefined)

test('ends a call that waits for an answer', async () => {
  const controller = new AbortController()
  const host = await startHost(() => {
    controller.abort(new Error('the user left'))
    return never()
  })
  const error = await failureOf(clientOf(host.url).getTasks({}, { signal: controller.signal }))
  expect(error).toMatchObject({ name: 'AbortError', attempts: 1, cause: { message: 'the user left' } })
})

test('sends nothing when the signal is aborted before the call', async () => {
  const host = await startHost(() => ({ body: {} }))
  const error = await failureOf(clientOf(host.url).getTasks({}, { signal: AbortSignal.abort() }))
  expect(error).toMatchObject({ name: 'AbortError', attempts: 0 })
  expect(host.received).toEqual([])
})

test('ends the wait before a retry at once', async () => {
  const controller = new AbortController()
  const host = await startHost(() => ({ status: 429, headers: { 'retry-after': '60' }, body: {} }))
  const client = clientOf(host.url, {
    retries: 1,
    hooks: [{ onRetry: () => setImmediate(() => controller.abort()) }],
  })
  const error = await failureOf(client.getTasks({}, { signal: controller.signal }))
  expect(error).toMatchObject({ name: 'AbortError', attempts: 1 })
  expect(host.received).toHaveLength(1)
})

test('ends a call whose fetch does not listen to the signal', async () => {
  const controller = new AbortController()
  const client = clientOf('platform.kore.ai', {
    fetch: () => {
      controller.abort()
      return never()
    },
  })
  await expect(failureOf(client.getTasks({}, { signal: controller.signal }))).resolves.toMatchObject({
    name: 'AbortError',
  })
})

test('ends a call whose token function does not answer', async () => {
  const controller = new AbortController()
  const client = clientOf('platform.kore.ai', {
    auth: () => {
      controller.abort()
      return never()
    },
  })
  await expect(failureOf(client.getTasks({}, { signal: controller.signal }))).resolves.toMatchObject({
    name: 'AbortError',
  })
})

test('leaves no timer behind when a signal lets nobody listen', async () => {
  const timer = vi.spyOn(globalThis, 'setTimeout')
  onTestFinished(() => timer.mockRestore())
  const { signal } = new AbortController()
  const mine = new Error('not here')
  signal.addEventListener = () => {
    throw mine
  }
  await expect(failureOf(clientOf('platform.kore.ai').getTasks({}, { signal }))).resolves.toBe(mine)
  expect(timer).not.toHaveBeenCalled()
})

test('leaves no listener on a signal that serves many calls', async () => {
  const { signal } = new AbortController()
  let listeners = 0
  const add = signal.addEventListener.bind(signal)
  const remove = signal.removeEventListener.bind(signal)
  signal.addEventListener = (...args: Parameters<typeof add>) => {
    listeners += 1
    add(...args)
  }
  signal.removeEventListener = (...args: Parameters<typeof remove>) => {
    listeners -= 1
    remove(...args)
  }
  const host = await startHost((_request, index) => ({
    status: index === 0 ? 503 : 200,
    body: { results: [] },
  }))
  await clientOf(host.url, { retries: 1 }).getTasks({}, { signal })
  expect(host.received).toHaveLength(2)
  expect(listeners).toBe(0)
})
