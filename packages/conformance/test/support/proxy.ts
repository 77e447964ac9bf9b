import { once } from 'node:events'
import { createServer, request as requestOver } from 'node:http'
import { connect } from 'node:net'
import { onTestFinished } from 'vitest'
import { listenOnLoopback } from '../../src/host/listen-on-loopback.ts'

/** A proxy on loopback that leads every name to one port of this machine. */
export interface TestProxy {
  /** Its address, without credentials. */
  url: string
  /** All that was sent to it, byte for byte. */
  bytes: () => string
  /** What it was asked for: `CONNECT name:port`, or the method and the whole address. */
  asked: string[]
  /** The credentials of each request, decoded. */
  credentials: (string | undefined)[]
}

/**
 * Starts a proxy.
 *
 * @param leadTo - the address of a host of this machine, where every name leads to.
 * @param needed - `user:password` that it asks for; by default none.
 */
export async function startProxy(leadTo: string, needed?: string): Promise<TestProxy> {
  const { port } = new URL(leadTo)
  const chunks: Buffer[] = []
  const asked: string[] = []
  const credentials: TestProxy['credentials'] = []
  const isKnown = (header: string | undefined) => {
    const given = header?.replace(/^Basic /, '')
    const told = given === undefined ? undefined : Buffer.from(given, 'base64').toString()
    credentials.push(told)
    return needed === undefined || told === needed
  }
  const server = createServer((incoming, outgoing) => {
    asked.push(`${incoming.method} ${incoming.url}`)
    if (!isKnown(incoming.headers['proxy-authorization'])) {
      outgoing.writeHead(407, { 'Proxy-Authenticate': 'Basic' }).end()
      return
    }
    const { pathname, search } = new URL(incoming.url ?? '')
    const { 'proxy-authorization': _, ...headers } = incoming.headers
    const onward = requestOver(
      { host: '127.0.0.1', port, path: `${pathname}${search}`, method: incoming.method, headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(outgoing)
      },
    )
    onward.on('error', () => outgoing.destroy())
    incoming.pipe(onward)
  })
  server.on('connection', (socket) => socket.on('data', (chunk) => chunks.push(chunk)))
  server.on('connect', (incoming, socket, head) => {
    asked.push(`CONNECT ${incoming.url}`)
    socket.on('error', () => undefined)
    if (!isKnown(incoming.headers['proxy-authorization'])) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\n\r\n')
      return
    }
    const onward = connect(Number(port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      onward.write(head)
      onward.pipe(socket).pipe(onward)
    })
    onward.on('error', () => socket.destroy())
  })
  const url = await listenOnLoopback(server)
  onTestFinished(async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  })
  return { url, asked, credentials, bytes: () => Buffer.concat(chunks).toString('latin1') }
}
