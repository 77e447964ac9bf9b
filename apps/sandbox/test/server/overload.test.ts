import { once } from 'node:events'
import { connect } from 'node:net'
import { operations, security } from '@case-management/contract'
import { dialectWith } from '@case-management/contract/questions'
import { expect, onTestFinished, test, vi } from 'vitest'
import { demo } from '../../src/demo.ts'
import { faultHeader } from '../../src/faults/fault.ts'
import { limits } from '../../src/http/limits.ts'
import { mintToken } from '../../src/security/mint-token.ts'
import { startSandbox, type SandboxServer } from '../../src/start-sandbox.ts'
import { createSqliteStorage } from '../../src/storage/index.ts'
import { answered, documented } from '../support/error.ts'
import { call, over, pathOf } from '../support/call.ts'
import { sandboxWith } from '../support/sandbox.ts'
import { task } from '../support/task.ts'

const { maxBytes } = operations.getTasks.bodyLimits

/** A storage whose searches wait until they are let go on. */
function heldStorage() {
  const storage = createSqliteStorage({ file: ':memory:' })
  const find = storage.find.bind(storage)
  const waiting: (() => void)[] = []
  let isHeld = true
  storage.find = async (...args) => {
    if (isHeld) await new Promise<void>((resolve) => waiting.push(resolve))
    return await find(...args)
  }
  return {
    storage,
    held: () => waiting.length,
    letGo: () => {
      isHeld = false
      for (const goOn of waiting) goOn()
    },
  }
}

test('calls beyond those that storage takes at once are refused, the others are answered, and then there is room again', async () => {
  const { storage, letGo, held } = heldStorage()
  const sandbox = await sandboxWith([task()], { storage })
  const token = await mintToken(demo)
  const calls = Array.from({ length: limits.callsAtOnce }, () => call(sandbox, 'getTasks', { token }))
  await expect.poll(held).toBe(limits.callsAtOnce)
  const beyond = await call(sandbox, 'getTasks', { token })
  expect(beyond.headers.get('retry-after')).toBe(String(limits.overloadSeconds))
  expect(await answered(beyond)).toEqual(documented('rate-limit-api'))
  letGo()
  expect(new Set((await Promise.all(calls)).map(({ status }) => status))).toEqual(new Set([200]))
  expect((await call(sandbox, 'getTasks', { token })).status).toBe(200)
})

test('of calls that one connection sends in a row without reading, none begins before the answers to the others are out', async () => {
  const storage = createSqliteStorage({ file: ':memory:' })
  const find = vi.spyOn(storage, 'find')
  const server = await startSandbox({ port: 0, tasks: 1000, storage })
  onTestFinished(() => server.close())
  const token = await mintToken(demo)
  const { port, host } = new URL(server.url)
  const socket = connect(Number(port), '127.0.0.1').pause()
  onTestFinished(() => void socket.destroy())
  const body = JSON.stringify({ limit: 1000 })
  // Some megabytes each: far more in all than the system keeps of a connection.
  const calls = 40
  socket.write(
    `POST ${pathOf('getTasks')} HTTP/1.1\r\nHost: ${host}\r\n${security.header}: ${token}\r\naccountId: ${demo.accountId}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`.repeat(
      calls,
    ),
  )
  await expect.poll(() => find.mock.calls.length).toBeGreaterThan(0)
  expect((await call(over(server), 'getTasks', { token })).status).toBe(200)
  expect(find.mock.calls.length).toBeLessThan(calls)

  socket.resume()
  await expect.poll(() => find.mock.calls.length).toBe(calls + 1)
})

async function serverWithTask(): Promise<SandboxServer> {
  const server = await startSandbox({ port: 0, tasks: 0, checkEvery: 1 })
  onTestFinished(async () => {
    await server.close()
    expect(server.sandbox.answers.lastViolation).toBeUndefined()
  })
  await server.sandbox.storage.insert(demo, [task()])
  return server
}

/** Sends the beginning of a body as large as may be, and no more. */
async function halfSent({ url }: SandboxServer, token: string) {
  const { port, host } = new URL(url)
  const socket = connect(Number(port), '127.0.0.1').on('error', () => {})
  onTestFinished(() => void socket.destroy())
  await once(socket, 'connect')
  socket.write(
    `POST ${pathOf('getTasks')} HTTP/1.1\r\nHost: ${host}\r\n${security.header}: ${token}\r\naccountId: ${demo.accountId}\r\n` +
      `Content-Type: application/json\r\nContent-Length: ${maxBytes}\r\n\r\n{`,
  )
  return socket
}

test('while callers never finish large bodies, further large ones are refused, small ones served, and there is room when they are gone', async () => {
  const server = await serverWithTask()
  const token = await mintToken(demo)
  const large = async () =>
    await answered(await call(over(server), 'getTasks', { token, text: `{}${' '.repeat(maxBytes - 2)}` }))
  const sockets = await Promise.all(
    Array.from({ length: limits.largeBodiesBytes / maxBytes }, () => halfSent(server, token)),
  )
  await expect.poll(large).toEqual(documented('rate-limit-api'))
  expect((await call(over(server), 'getTasks', { token })).status).toBe(200)
  for (const socket of sockets) socket.destroy()
  await expect.poll(large).toMatchObject({ status: 200 })
})

/** Bodies that come up to their end and then wait until they are let go on. */
function heldBodies(text: string) {
  const held = new Set<ReadableStreamDefaultController>()
  const body = () => {
    let own: ReadableStreamDefaultController | undefined
    return new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(text))
        own = controller
        held.add(controller)
      },
      cancel() {
        if (own) held.delete(own)
      },
    })
  }
  const letGo = () => {
    for (const controller of held) controller.close()
  }
  return { body, letGo }
}

async function sandboxForAnyBody() {
  return await sandboxWith([task()], { dialect: dialectWith({ 'largest-body': { answer: 'unlimited' } }) })
}

test('where no body is too large, calls that do not say how long theirs is are served beside each other', async () => {
  const sandbox = await sandboxForAnyBody()
  const { body, letGo } = heldBodies('{}')
  const calls = [1, 2, 3].map(() => call(sandbox, 'getTasks', { text: body() }))
  await call(sandbox, 'getTasks')
  letGo()
  expect((await Promise.all(calls)).map(({ status }) => status)).toEqual([200, 200, 200])
})

test('a body that grows beyond what is left for large ones is refused, though it does not say how long it is', async () => {
  const sandbox = await sandboxForAnyBody()
  const { body, letGo } = heldBodies('{}'.padEnd(limits.largeBodiesBytes / 2 + 1))
  const calls = [1, 2].map(() => call(sandbox, 'getTasks', { text: body() }))
  expect(await answered(await Promise.race(calls))).toEqual(documented('rate-limit-api'))
  letGo()
  const statuses = (await Promise.all(calls)).map(({ status }) => status)
  expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 429])
  expect((await call(sandbox, 'getTasks')).status).toBe(200)
})

test('500 connections that never finish hurt no other caller, and the end waits for the calls that are complete', async () => {
  const server = await serverWithTask()
  const token = await mintToken(demo)
  const { port } = new URL(server.url)
  const beginnings = [
    '',
    'POST / HTTP/1.1\r\nHo',
    `POST ${pathOf('getTasks')} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{`,
  ]
  for (let index = 0; index < 500; index += 1) {
    const socket = connect(Number(port), '127.0.0.1').on('error', () => {})
    onTestFinished(() => void socket.destroy())
    await once(socket, 'connect')
    socket.write(beginnings[index % beginnings.length] ?? '')
  }
  expect((await call(over(server), 'getTasks', { token })).status).toBe(200)
  const slow = call(over(server), 'updateTask', {
    token,
    taskId: 'ti-1',
    body: { name: 'Finished' },
    headers: { [faultHeader]: 'latency=300' },
  })
  await call(over(server), 'getTasks', { token })
  const closed = server.close()
  expect(await (await slow).json()).toMatchObject({ name: 'Finished' })
  await closed
})
