import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { operations } from '@case-management/contract'
import { dialectWith } from '@case-management/contract/questions'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ConfigError } from '../../src/config/config-error.ts'
import { demo } from '../../src/demo.ts'
import { faultHeader } from '../../src/faults/fault.ts'
import { limits } from '../../src/http/limits.ts'
import { mintToken } from '../../src/security/mint-token.ts'
import { startSandbox, type SandboxServer, type ServerOptions } from '../../src/start-sandbox.ts'
import { answered, documented, failure } from '../support/error.ts'
import { call, over, pathOf } from '../support/call.ts'
import { task } from '../support/task.ts'

const { bodyLimits } = operations.getTasks

async function serverWith(options: Partial<ServerOptions> = {}): Promise<SandboxServer> {
  const server = await startSandbox({ port: 0, tasks: 0, checkEvery: 1, ...options })
  onTestFinished(async () => {
    await server.close()
    expect(server.sandbox.answers.lastViolation).toBeUndefined()
  })
  await server.sandbox.storage.insert(demo, [task()])
  return server
}

const asking = (fault: string) => ({
  taskId: 'ti-1',
  body: { name: 'New' },
  headers: { [faultHeader]: fault },
})

const askedAs = (host: string) =>
  `GET /__sandbox/health HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`

const preflight = (origin: string) => ({
  method: 'OPTIONS',
  headers: {
    Origin: origin,
    'Access-Control-Request-Method': 'POST',
    'Access-Control-Request-Headers': 'auth,accountid',
  },
})

/** Sends bytes as they are, and gives what comes back. */
async function raw({ url }: SandboxServer, request: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.write(request)
  return await text(socket)
}

describe('over a socket', () => {
  test('an error without a media type has none, whichever way the call goes', async () => {
    const server = await serverWith({ dialect: dialectWith({ 'error-media-type': { answer: 'absent' } }) })
    const types = async (method: string) => {
      const { status, headers } = await call(over(server), 'getTasks', { method, text: '{' })
      return [status, headers.get('Content-Type'), headers.has('X-Request-Id')]
    }
    expect(await types('POST')).toEqual([400, null, true])
    expect(await types('PUT')).toEqual([405, null, true])
    const page = await call(over(server), 'getTasks')
    expect(page.headers.get('Content-Type')).toBe('application/json')
  })

  test('both operations answer as in the process', async () => {
    const server = await serverWith()
    const updated = await call(over(server), 'updateTask', { taskId: 'ti-1', body: { name: 'New' } })
    expect(await updated.json()).toMatchObject({ name: 'New', lname: 'new' })
    const page = await call(over(server), 'getTasks', { body: { searchText: 'new' } })
    expect(await page.json()).toMatchObject({ totalResults: 1, results: [{ name: 'New' }] })
    expect(server.sandbox.answers).toEqual({ checked: 2, violations: 0 })
  })

  test.each<[string, string[], string]>([
    ['that goes well', [], '{}'],
    ['with another media type', ['Content-Type: text/plain'], '{}'],
    ['with its media type twice', ['Content-Type: application/json', 'content-type: application/json'], '{}'],
    ['with a header twice', ['Content-Type: application/json', 'accountId: x'], '{}'],
    ['without a body', ['Content-Type: application/json'], ''],
    ['with a body that is no JSON', ['Content-Type: application/json'], '{'],
    ['with a body that breaks the schema', ['Content-Type: application/json'], '{"limit":"5"}'],
  ])('a plain call %s is answered as one that goes the long way', async (_case, more, body) => {
    const server = await serverWith()
    const token = await mintToken(demo)
    const headers = more.length === 0 ? ['Content-Type: application/json'] : more
    const answerTo = async (path: string) => {
      const lines = [
        `POST ${path} HTTP/1.1`,
        `Host: ${new URL(server.url).host}`,
        'Connection: close',
        `auth: ${token}`,
        `accountId: ${demo.accountId}`,
        `Content-Length: ${body.length}`,
        ...headers,
      ]
      const [head = '', content] = (await raw(server, `${lines.join('\r\n')}\r\n\r\n${body}`)).split(
        '\r\n\r\n',
      )
      const names = head.split('\r\n').map((line) => line.split(':')[0]?.toLowerCase())
      return { status: head.split(' ')[1], names: new Set(names), content }
    }
    const path = pathOf('getTasks')
    // A query takes it the long way, and is passed over.
    expect(await answerTo(path)).toEqual(await answerTo(`${path}?`))
  })

  test('a body beyond the limit is refused, and the next request is served', async () => {
    const server = await serverWith()
    for (const body of ['x'.repeat(bodyLimits.maxBytes + 1), 'x'.repeat(bodyLimits.maxBytes * 4)]) {
      const response = await call(over(server), 'getTasks', { text: body })
      expect(await answered(response)).toEqual(documented('body-too-large'))
    }
    expect((await call(over(server), 'getTasks')).status).toBe(200)
  })

  test('headers beyond the limit are refused, in the form of every error', async () => {
    const server = await serverWith()
    const answer = await raw(
      server,
      `POST / HTTP/1.1\r\nHost: x\r\nauth: ${'x'.repeat(limits.headerBytes)}\r\n\r\n`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 400 /u)
    expect(answer).toContain(
      `{"errors":[{"msg":"Request headers are larger than ${limits.headerBytes} bytes","code":400}]}`,
    )
  })

  test.each([
    ['is no HTTP', 'nonsense\r\n\r\n'],
    ['names no host', `POST ${pathOf('getTasks')} HTTP/1.1\r\nConnection: close\r\n\r\n`],
    ['has two lengths', `POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx`],
    [
      'has a length and chunks',
      `POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    ],
  ])('what %s is refused, in the form of every error', async (_what, request) => {
    const answer = await raw(await serverWith(), request)
    expect(answer).toContain('{"errors":[{"msg":"Request is not valid HTTP","code":400}]}')
    expect(answer).toMatch(/^X-Request-Id: [\da-f-]{36}$/imu)
  })

  test.each(['', '?'])(
    'a body in a coding that is not understood is refused, by the path of a plain call and by another',
    async (query) => {
      const server = await serverWith()
      const lines = [
        `POST ${pathOf('getTasks')}${query} HTTP/1.1`,
        `Host: ${new URL(server.url).host}`,
        'Connection: close',
        `auth: ${await mintToken(demo)}`,
        `accountId: ${demo.accountId}`,
        'Content-Type: application/json',
      ]
      const answerTo = async (coding: string) =>
        await raw(server, `${lines.join('\r\n')}\r\nTransfer-Encoding: ${coding}\r\n\r\n2\r\n{}\r\n0\r\n\r\n`)
      const refused = await answerTo('gzip, chunked')
      expect(refused).toMatch(/^HTTP\/1\.1 400 /u)
      expect(refused).toContain(JSON.stringify(documented('malformed-body').body))
      expect(await answerTo('Chunked')).toMatch(/^HTTP\/1\.1 200 /u)
    },
  )

  test('CONNECT is refused as every other method is', async () => {
    const answer = await raw(
      await serverWith(),
      'CONNECT localhost:80 HTTP/1.1\r\nHost: localhost:80\r\n\r\n',
    )
    expect(answer).toMatch(/^HTTP\/1\.1 405 /u)
    expect(answer).toMatch(/^Allow: POST$/imu)
    expect(answer).toMatch(/^X-Request-Id: [\da-f-]{36}$/imu)
    expect(answer).toContain(JSON.stringify(documented('method-not-allowed').body))
  })

  test('a path that is no URL is not found', async () => {
    const answer = await raw(
      await serverWith(),
      'POST //%zz/../../etc HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    )
    expect(answer).toMatch(/^HTTP\/1\.1 40[04] /u)
    expect(answer).toContain('{"errors":[')
  })

  test('a fault breaks the connection, before or in the middle of the answer', async () => {
    const server = await serverWith()
    await expect(call(over(server), 'updateTask', asking('drop'))).rejects.toThrow('fetch failed')
    const broken = await call(over(server), 'updateTask', asking('truncate'))
    expect(broken.status).toBe(200)
    await expect(broken.text()).rejects.toThrow('terminated')
    expect((await call(over(server), 'getTasks')).status).toBe(200)
  })
})

describe('a page in a browser', () => {
  test.each([
    'http://localhost:4020',
    'http://127.0.0.1:4020',
    'http://docs.localhost:4020',
    'https://docs.example',
  ])('of %s may call and read the headers', async (origin) => {
    const server = await serverWith({ allowedOrigins: ['https://docs.example'] })
    const asked = await fetch(`${server.url}${pathOf('getTasks')}`, preflight(origin))
    expect(asked.status).toBe(204)
    expect(asked.headers.get('access-control-allow-origin')).toBe(origin)
    expect(asked.headers.get('access-control-allow-headers')?.toLowerCase()).toContain('accountid')
    const response = await call(over(server), 'getTasks', { headers: { Origin: origin } })
    expect(response.headers.get('access-control-allow-origin')).toBe(origin)
    expect(response.headers.get('access-control-expose-headers')).toContain('X-Request-Id')
    expect(response.headers.get('vary')).toBe('Origin')
    // What a client measures the host's clock by.
    expect(response.headers.get('access-control-expose-headers')?.split(',')).toContain('Date')
  })

  test.each([
    'https://evil.example',
    'http://localhost.evil.example',
    'http://localhost@evil.example',
    'null',
  ])('of %s may not', async (origin) => {
    const server = await serverWith()
    const asked = await fetch(`${server.url}${pathOf('getTasks')}`, preflight(origin))
    expect(asked.status).toBe(405)
    const response = await call(over(server), 'getTasks', { headers: { Origin: origin } })
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('a name that a stranger gave to this machine', () => {
  test.each(['evil.example', 'evil.example:4000', 'localhost.evil.example', 'evillocalhost', '192.168.0.7'])(
    '%s is refused',
    async (host) => {
      const answer = await raw(await serverWith(), askedAs(host))
      expect(answer).toMatch(/^HTTP\/1\.1 421 /u)
      expect(answer).toContain('"code":421')
    },
  )

  test.each([
    '127.0.0.1',
    'localhost:4000',
    '[::1]:4000',
    'LOCALHOST.:4000',
    'sandbox.localhost:4000',
    '[::ffff:7f00:1]:4000',
  ])('%s is not', async (host) => {
    expect(await raw(await serverWith(), askedAs(host))).toMatch(/^HTTP\/1\.1 200 /u)
  })
})

describe('beyond this machine', () => {
  const anywhere = { hostname: '0.0.0.0' }

  test('demo credentials do not start', async () => {
    await expect(serverWith(anywhere)).rejects.toThrow(ConfigError)
    await expect(serverWith(anywhere)).rejects.toThrow(/^No credentials for 0\.0\.0\.0: .*--config/u)
  })

  test('what is for testers is off', async () => {
    const server = await serverWith({ ...anywhere, allowDemoCredentials: true })
    const url = server.url.replace('0.0.0.0', '127.0.0.1')
    expect(await answered(await fetch(`${url}/__sandbox/health`))).toMatchObject(failure(404, 'Not Found'))
  })

  test('what is for testers is on when the operator says so', async () => {
    const server = await serverWith({ ...anywhere, allowDemoCredentials: true, forTesters: true })
    expect((await fetch(`${server.url.replace('0.0.0.0', '127.0.0.1')}/__sandbox/health`)).status).toBe(200)
  })
})

describe('a port', () => {
  test('that is taken is named, with what to do', async () => {
    const { port } = new URL((await serverWith()).url)
    await expect(startSandbox({ port: Number(port) })).rejects.toThrow(
      new ConfigError(`Port ${port} on 127.0.0.1 is taken; free it, or set SANDBOX_PORT to another.`),
    )
  })

  test('is free again after close, which may be asked for twice', async () => {
    const server = await serverWith()
    await Promise.all([server.close(), server.close()])
    const again = await startSandbox({ port: Number(new URL(server.url).port), tasks: 0 })
    await again.close()
    expect(again.url).toBe(server.url)
  })
})

test('close finishes what is in flight', async () => {
  const server = await serverWith()
  await call(over(server), 'getTasks')
  const slow = call(over(server), 'updateTask', {
    taskId: 'ti-1',
    body: { name: 'Finished' },
    headers: { [faultHeader]: 'latency=300' },
  })
  // The request has arrived as soon as a second one behind it is answered.
  await call(over(server), 'getTasks')
  const closed = server.close()
  expect(await (await slow).json()).toMatchObject({ name: 'Finished' })
  await closed
  await expect(fetch(server.url)).rejects.toThrow('fetch failed')
})

test('close answers what has been sent and was not read yet', async () => {
  const server = await serverWith()
  const { host, port } = new URL(server.url)
  const sockets = await Promise.all(
    Array.from({ length: 50 }, async () => {
      const socket = connect(Number(port), '127.0.0.1')
      await once(socket, 'connect')
      return socket
    }),
  )
  for (const socket of sockets) socket.write(askedAs(host))
  const closed = server.close()
  const answers = await Promise.all(sockets.map((socket) => text(socket)))
  expect(answers.filter((answer) => answer.startsWith('HTTP/1.1 200 '))).toHaveLength(sockets.length)
  await closed
})
