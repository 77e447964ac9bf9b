import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** How long a sum of what callers have not read is good, in milliseconds: to look at each connection takes its time. */
const freshMs = 20

/** Answers that one connection has to get at most: whoever asks on beyond them does not wait for any. */
const mostOwed = 200

/** The callers of a server: what they have asked for and not got yet. */
export class Callers {
  readonly #sockets = new Set<Socket>()
  #unread = { bytes: 0, at: -Infinity }

  /** @param server - whose connections from now on are known. */
  constructor(server: Server) {
    server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket)
      socket.once('close', () => this.#sockets.delete(socket))
    })
    server.prependListener('request', ({ socket }: IncomingMessage, outgoing: ServerResponse) =>
      owe(socket, outgoing),
    )
  }

  /** Bytes of answers that are written and that callers have not taken yet, as of a moment ago. */
  unreadBytes(): number {
    const now = performance.now()
    if (now - this.#unread.at > freshMs) {
      const bytes = [...this.#sockets].reduce((sum, { writableLength }) => sum + writableLength, 0)
      this.#unread = { bytes, at: now }
    }
    return this.#unread.bytes
  }

  /** Closes the connections on which nothing was ever sent: Node does not count them as idle. */
  closeSilent(): void {
    for (const socket of this.#sockets) if (socket.bytesRead === 0) socket.destroy()
  }
}

/** The answers that each connection still has to get. */
const owed = new WeakMap<Socket, Set<ServerResponse>>()

function owe(socket: Socket, outgoing: ServerResponse): void {
  const answers = owed.get(socket) ?? new Set()
  owed.set(socket, answers.add(outgoing))
  outgoing.once('close', () => answers.delete(outgoing))
  // Node keeps each until the answers before it are out, however many they are.
  if (answers.size > mostOwed) socket.destroy()
}

/**
 * Goes on once a connection has got the answers to all requests that came whole before; not when it closes first.
 * One of which the end never came waits for it, and is not waited for.
 */
export function whenAnswered(socket: Socket, then: () => void): void {
  const answer = [...(owed.get(socket) ?? [])].find(({ req }) => req.complete)
  if (answer === undefined) then()
  else answer.once('close', () => socket.destroyed || whenAnswered(socket, then))
}
