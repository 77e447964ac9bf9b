import { createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** One request on the wire. */
export interface Exchange {
  socket: Socket
  /** Number of the request at this host, from 0. */
  index: number
  /** Whether the connection has carried a request before. */
  reused: boolean
}

/** What a host does, written to the socket by hand. */
export interface Misbehaviour {
  /** When a connection opens, before anything is read. */
  onConnect?: (socket: Socket) => void
  /** When a request has arrived whole. */
  onRequest?: (exchange: Exchange) => void
}

/** A running host that keeps to nothing but its script. */
export interface MisbehavingHost {
  url: string
  /** How many requests arrived with their whole body: how often an update could have been applied. */
  wholeRequests: () => number
}

/** Starts a host on a free port for the length of a test. */
export async function startMisbehavingHost({ onConnect, onRequest }: Misbehaviour): Promise<MisbehavingHost> {
  let whole = 0
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    // Resets are what these hosts are for.
    socket.on('error', () => undefined)
    onConnect?.(socket)
    let pending = ''
    let reused = false
    socket.on('data', (chunk: Buffer) => {
      pending += chunk.toString('latin1')
      const length = lengthOfRequest(pending)
      if (length === undefined || pending.length < length) return
      pending = pending.slice(length)
      whole += 1
      onRequest?.({ socket, index: whole - 1, reused })
      reused = true
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.')
  return { url: `http://127.0.0.1:${address.port}`, wholeRequests: () => whole }
}

/** Length of the first request in a text with its head and body; undefined while the head is not complete. */
function lengthOfRequest(text: string): number | undefined {
  const end = text.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const bodyLength = /^content-length: *(\d+)/im.exec(text.slice(0, end))?.[1]
  return end + 4 + Number(bodyLength ?? 0)
}

/** The text of an HTTP answer. The length is that of the body unless the headers say another. */
export function answerText(status: number, body: string, headers: Record<string, string> = {}): string {
  const all: Record<string, string> = {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    ...headers,
  }
  const lines = Object.entries(all).filter(([, value]) => value !== '')
  return [`HTTP/1.1 ${status} Status`, ...lines.map(([name, value]) => `${name}: ${value}`), '', body].join(
    '\r\n',
  )
}
