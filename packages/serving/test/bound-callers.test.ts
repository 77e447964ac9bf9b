import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, expect, it, onTestFinished, vi } from 'vitest'
import { answerOnSocket, boundCallers, listen } from '../src/index.ts'

const megabyte = 1024 * 1024

afterEach(() => void vi.useRealTimers())

/** A server with bounds, a connection to it, and the first call on that as the server has it. */
async function connected(listener: RequestListener, idleMs?: number) {
  const server = createServer(listener)
  boundCallers(server, idleMs)
  const { url, close } = await listen(server, { port: 0, variable: 'EXAMPLE_PORT' })
  onTestFinished(() => close())
  // Such as goes on sending when the server has ended its half of the connection.
  const socket = connect({ port: Number(new URL(url).port), allowHalfOpen: true }).on('error', () => {})
  onTestFinished(() => void socket.destroy())
  await once(socket, 'connect')
  const called = new Promise<{ other: Socket; outgoing: ServerResponse }>((resolve) => {
    server.once('request', ({ socket: other }, outgoing) => resolve({ other, outgoing }))
  })
  return { server, socket, called }
}

it('sends away a caller who reads nothing of his answer', async () => {
  const { socket, called } = await connected((_, outgoing) => outgoing.end(Buffer.alloc(64 * megabyte)), 50)
  socket.pause().write('GET / HTTP/1.1\r\nHost: here\r\n\r\n')
  const { outgoing } = await called
  await once(outgoing, 'close')
  expect(outgoing.writableFinished).toBe(false)
})

const refusing: RequestListener = (_, outgoing) => {
  outgoing.writeHead(400, { 'Content-Length': 7 }).end('refused')
}

it.each(['HTTP/1.0', 'HTTP/1.1\r\nConnection: close'])(
  'reads on after %s, so that a refusal reaches a caller who is still sending',
  async (version) => {
    const { socket } = await connected(refusing)
    const body = Buffer.alloc(16 * megabyte)
    socket.write(`POST / ${version}\r\nHost: here\r\nContent-Length: ${body.length}\r\n\r\n`)
    socket.write(body)
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 .*refused$/su)
  },
)

/** What a caller of HTTP/1.0 sends who never comes to the end of his body. */
const endless = `POST / HTTP/1.0\r\nContent-Length: ${1024 * megabyte}\r\n\r\n`

it('does not read on for ever', async () => {
  vi.useFakeTimers({ toFake: ['setInterval'] })
  const { socket, called } = await connected(refusing)
  socket.write(endless)
  const { other } = await called
  expect(await text(socket)).toContain('refused')
  expect(other.destroyed).toBe(false)
  vi.advanceTimersToNextTimer()
  expect(other.destroyed).toBe(false)
  vi.advanceTimersByTime(60_000)
  expect(other.destroyed).toBe(true)
})

it('does not read on without end', async () => {
  const { socket, called } = await connected(refusing)
  const chunk = Buffer.alloc(megabyte)
  const send = () => void (socket.write(chunk) && setImmediate(send))
  socket.on('drain', send).resume().write(endless)
  const { other } = await called
  send()
  await once(other, 'close')
  expect(other.bytesRead).toBeLessThan(1024 * megabyte)
})

it('answers on a socket that Node hands on', async () => {
  const { server, socket } = await connected(refusing)
  server.on('connect', ({ socket: other }: IncomingMessage) =>
    answerOnSocket(other, { status: 405, headers: { Allow: 'POST' }, body: '{"é":1}' }),
  )
  socket.write('CONNECT other:80 HTTP/1.1\r\nHost: other:80\r\n\r\n')
  expect(await text(socket)).toBe(
    'HTTP/1.1 405 Method Not Allowed\r\nConnection: close\r\nAllow: POST\r\nContent-Length: 8\r\n\r\n{"é":1}',
  )
})
