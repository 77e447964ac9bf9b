import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { whenAnswered } from './callers.ts'
import { endGently } from './end-gently.ts'

/** An answer where Node makes no response: to what is no HTTP, and to `CONNECT`. */
export interface SocketAnswer {
  status: number
  headers: Readonly<Record<string, string>>
  body: string | Uint8Array
}

/** Writes an answer to a socket after those to all requests that came before on it, and ends the connection. */
export function answerOnSocket(socket: Socket, { status, headers, body }: SocketAnswer): void {
  const all = { Connection: 'close', ...headers, 'Content-Length': Buffer.byteLength(body) }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  whenAnswered(socket, () => {
    socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n`)
    socket.write(body)
    endGently(socket)
  })
}
