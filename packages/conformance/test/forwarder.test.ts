import { EventEmitter, once } from 'node:events'
import { createServer, request as httpRequest, type IncomingMessage, type RequestListener } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import type { Exchange } from '../src/check/exchange.ts'
import type { RunContext } from '../src/check/run-context.ts'
import { Law } from '../src/dialect/law.ts'
import { startForwarder, type Handler } from '../src/host/forwarder.ts'
import { createHostClock } from '../src/host/host-clock.ts'
import { openNetwork } from '../src/host/network.ts'
import { createTransport } from '../src/host/transport.ts'
import { createAnswerLog } from '../src/check/answer-log.ts'
import { createLedger } from '../src/host/write-ledger.ts'

/** A host, and a forwarder before it, for one test. */
async function forwarded(
  host: RequestListener,
  handle: Handler = async (each, send) => void (await send(each)),
) {
  const server = createServer(host).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const exchanges: Exchange[] = []
  const { send, close } = await openNetwork(url)
  const context: RunContext = {
    target: { url, accountId: 'a', streamId: 's', taskIds: [], profile: 'live', writable: true },
    credentials: { token: 't' },
    token: async () => 't',
    mask: (text) => text,
    clock: createHostClock(),
    transport: createTransport({
      sendOnce: send,
      interval: 0,
      timeLimit: 2_000,
      onExchange: (exchange) => exchanges.push(exchange),
    }),
    inProcess: false,
    ledger: createLedger(),
    answers: createAnswerLog({ mask: (text) => text, strict: false }),
    strict: true,
    law: Law.ofContract(),
    seed: 1,
    runs: 1,
    patience: 3_000,
    requestLimit: 10_000,
  }
  const forwarder = await startForwarder(context, handle)
  onTestFinished(async () => {
    await forwarder.close()
    await close()
    server.closeAllConnections()
    server.close()
  })
  return { url: forwarder.url, exchanges, hostUrl: url, close: () => forwarder.close() }
}

/** Sends bytes, and reads status, headers and bytes of the answer. */
async function ask(url: string, method: string, headers: Record<string, string>, body: Buffer) {
  const outgoing = httpRequest(url, { method, headers }).end(body)
  const [incoming]: IncomingMessage[] = await once(outgoing, 'response')
  if (!incoming) throw new Error('No answer came.')
  return { status: incoming.statusCode, headers: incoming.headers, bytes: await bytesOf(incoming) }
}

async function bytesOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

// Broken JSON, a byte order mark, and bytes that are no UTF-8.
const odd = Buffer.from([0xef, 0xbb, 0xbf, 0x7b, 0x22, 0xff, 0xfe, 0x00, 0x0d, 0x0a])

it('hands back a media type in the letters in which other processes look for it, and its parameters as they are', async () => {
  const { url } = await forwarded((_, outgoing) => {
    outgoing.writeHead(200, ['CONTENT-TYPE', 'Application/JSON ; Charset="UTF-8"']).end('{}')
  })
  const { headers } = await ask(url, 'POST', {}, Buffer.from('{}'))
  expect(headers['content-type']).toBe('application/json; Charset="UTF-8"')
})

it('hands on method, path, headers and the bytes of both bodies as they are', async () => {
  const received: {
    method?: string | undefined
    path?: string | undefined
    rawHeaders: string[]
    bytes: Buffer
  }[] = []
  const { url, exchanges, hostUrl } = await forwarded((incoming, outgoing) => {
    const answer = async () => {
      const bytes = await bytesOf(incoming)
      received.push({ method: incoming.method, path: incoming.url, rawHeaders: incoming.rawHeaders, bytes })
      outgoing.sendDate = false
      outgoing.writeHead(418, { 'Content-Type': 'text/plain; charset=x', 'X-Kind': 'odd', Allow: 'POST' })
      outgoing.end(odd)
    }
    void answer()
  })
  const answer = await ask(`${url}/a%2Fb//c?d=%20`, 'PUT', { 'X-Case': 'Kept', Accept: 'a/b' }, odd)
  expect(received[0]).toMatchObject({ method: 'PUT', path: '/a%2Fb//c?d=%20', bytes: odd })
  expect(received[0]?.rawHeaders.join('\n').toLowerCase()).toContain('x-case\nkept')
  expect(answer).toMatchObject({
    status: 418,
    headers: { 'content-type': 'text/plain; charset=x', 'x-kind': 'odd', allow: 'POST' },
    bytes: odd,
  })
  expect(answer.headers).not.toHaveProperty('date')
  expect(exchanges.map(({ request, response }) => [request.url, response?.status])).toEqual([
    [`${hostUrl}/a%2Fb//c?d=%20`, 418],
  ])
})

it('waits for a rate limit and hands on the answer after it, and both are recorded', async () => {
  let asked = 0
  const { url, exchanges } = await forwarded((_, outgoing) => {
    outgoing.writeHead(asked++ === 0 ? 429 : 200, { 'Retry-After': '0' }).end('{}')
  })
  expect(await ask(url, 'POST', {}, Buffer.from('{}'))).toMatchObject({ status: 200 })
  expect(exchanges.map(({ response }) => response?.status)).toEqual([429, 200])
})

it('cuts the connection when the host does, when it takes too long, and when nothing may be sent', async () => {
  const cut = await forwarded((incoming) => incoming.destroy())
  await expect(ask(cut.url, 'POST', {}, odd)).rejects.toThrow('socket hang up')
  expect(cut.exchanges[0]?.problem).toBeTypeOf('string')

  const slow = await forwarded(() => undefined)
  await expect(ask(slow.url, 'POST', {}, odd)).rejects.toThrow('socket hang up')
  expect(slow.exchanges[0]?.problem).toMatch(/timeout/)

  const unsent = await forwarded(
    (_, outgoing) => void outgoing.end('{}'),
    async () => undefined,
  )
  await expect(ask(unsent.url, 'POST', {}, odd)).rejects.toThrow('socket hang up')
  expect(unsent.exchanges).toEqual([])
})

it('leads nobody past itself by a redirection', async () => {
  const { url } = await forwarded((_, outgoing) => {
    outgoing.writeHead(307, { Location: 'http://127.0.0.1:9/elsewhere' }).end()
  })
  const answer = await ask(url, 'POST', {}, odd)
  expect(answer.status).toBe(307)
  expect(answer.headers).not.toHaveProperty('location')
})

it('closes only when the host has answered what it was sent, so that nothing is written after what is put back', async () => {
  const order: string[] = []
  const host = new EventEmitter()
  const forwarder = await forwarded((_, answer) => {
    host.once('answer', () => {
      order.push('written')
      answer.end('{}')
    })
    host.emit('asked')
  })
  const asked = once(host, 'asked')
  ask(forwarder.url, 'POST', {}, Buffer.from('{}')).catch(() => undefined)
  await asked
  const closed = forwarder.close().then(() => order.push('closed'))
  setImmediate(() => host.emit('answer'))
  await closed
  expect(order).toEqual(['written', 'closed'])
})
