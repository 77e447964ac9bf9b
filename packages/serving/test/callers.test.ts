import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, it, onTestFinished, vi } from 'vitest'
import { answerOnSocket, boundCallers, listen } from '../src/index.ts'

const megabyte = 1024 * 1024

/** A server that answers each request when it is told to, and a connection to it. */
async function waiting(body: Buffer | string = 'later') {
  const open: ServerResponse[] = []
  const server = createServer((_, outgoing) => void open.push(outgoing))
  const callers = boundCallers(server)
  const { url, close } = await listen(server, { port: 0, variable: 'EXAMPLE_PORT' })
  const arrived = once(server, 'connection')
  const port = Number(new URL(url).port)
  const socket = connect(port, '127.0.0.1')
  onTestFinished(async () => {
    socket.destroy()
    await close()
  })
  await arrived
  const answerAll = () => {
    for (const outgoing of open.splice(0)) outgoing.end(body)
  }
  return { server, callers, socket, port, open, answerAll }
}

const request = 'GET / HTTP/1.1\r\nHost: here\r\n\r\n'

it('answers what is no HTTP after all requests that came before it', async () => {
  const { server, socket, open, answerAll } = await waiting()
  const refused = new Promise<void>((resolve) => {
    server.on('clientError', (_, other: Socket) => {
      answerOnSocket(other, { status: 400, headers: {}, body: 'refused' })
      resolve()
    })
  })
  socket.write(`${request}${request}junk\r\n\r\n`)
  await refused
  expect(open).toHaveLength(2)
  answerAll()
  const answers = (await text(socket)).match(/HTTP\/1\.1 \d+|later|refused/gu)
  expect(answers).toEqual(['HTTP/1.1 200', 'later', 'HTTP/1.1 200', 'later', 'HTTP/1.1 400', 'refused'])
})

it('does not wait for a request of which the end never came', async () => {
  const { server, socket } = await waiting()
  server.on('clientError', (_, other: Socket) =>
    answerOnSocket(other, { status: 400, headers: {}, body: '' }),
  )
  const called = once(server, 'request')
  socket.write('POST / HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: chunked\r\n\r\n')
  await called
  socket.write('no size\r\n')
  expect(await text(socket)).toContain('HTTP/1.1 400')
})

it('counts what callers have not read, until they are gone', async () => {
  const { server, callers, socket, answerAll } = await waiting(Buffer.alloc(64 * megabyte))
  const called = once(server, 'request')
  socket.pause().write(request)
  const [, outgoing] = await called
  const gone = once(outgoing, 'close')
  answerAll()
  await vi.waitFor(() => expect(callers.unreadBytes()).toBeGreaterThan(16 * megabyte))
  socket.destroy()
  await gone
  await vi.waitFor(() => expect(callers.unreadBytes()).toBe(0))
})

it('closes connections on which nothing was sent, and no others', async () => {
  const { server, callers, socket, port, answerAll } = await waiting()
  const silent = connect(port, '127.0.0.1')
  onTestFinished(() => void silent.destroy())
  const called = once(server, 'request')
  socket.write(request)
  await Promise.all([once(server, 'connection'), called])
  callers.closeSilent()
  await once(silent, 'close')
  answerAll()
  expect((await once(socket, 'data')).join()).toContain('later')
})

it('closes a connection that asks on and on while nothing is answered, and no other', async () => {
  const { socket, port, open, answerAll } = await waiting()
  const other = connect(port, '127.0.0.1')
  onTestFinished(() => void other.destroy())
  other.write(request.repeat(100))
  await expect.poll(() => open.length).toBe(100)
  const closed = once(
    socket.on('error', () => {}),
    'close',
  )
  socket.write(request.repeat(300))
  await closed
  answerAll()
  const [answers] = await once(other, 'data')
  expect(String(answers)).toMatch(/^HTTP\/1\.1 200 /u)
})
