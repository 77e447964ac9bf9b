import { randomUUID } from 'node:crypto'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { operations } from '@case-management/contract'
import { answerOnSocket } from '@case-management/serving'
import { answerOf, headersOf } from './answer.ts'
import { allowHeader } from './contract-headers.ts'
import { limits } from './limits.ts'
import { refusal, refusalWith, type Refusal } from './refusal.ts'

/** The methods of all operations, as they stand in a header. */
const allMethods = [...new Set(Object.values(operations).map(({ method }) => method))].join(', ')

/** Refuses in the form of every other error what Node makes no request of, and would cut off or answer with nothing to read. */
export function refuseOnSockets(server: Server): void {
  server.on('clientError', answerUnreadable)
  server.on('checkExpectation', answerExpectation)
  server.on('connect', answerConnect)
}

function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (socket.writable) refuseOn(socket, unreadable(error))
}

function unreadable({ code }: { code?: string }): Refusal {
  if (code === 'HPE_HEADER_OVERFLOW')
    return refusalWith(400, [`Request headers are larger than ${limits.headerBytes} bytes`])
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return refusalWith(408, ['Request did not arrive in time'])
  return refusalWith(400, ['Request is not valid HTTP'])
}

/** HTTP knows no other expectation than `100-continue`, which Node meets by itself. */
function answerExpectation(_incoming: IncomingMessage, outgoing: ServerResponse): void {
  refuse(outgoing, refusalWith(417, ['The header Expect asks for what this host does not know']))
}

/** Refuses a request before anything is made of it. */
export function refuse(outgoing: ServerResponse, refused: Refusal): void {
  const answer = answerOf(refused)
  outgoing.writeHead(answer.status, headersOf(answer, randomUUID())).end(answer.body)
}

/** Nobody is connected through. */
function answerConnect({ socket }: IncomingMessage): void {
  refuseOn(socket, refusal('method-not-allowed', { [allowHeader]: allMethods }))
}

function refuseOn(socket: Socket, refused: Refusal): void {
  const answer = answerOf(refused)
  answerOnSocket(socket, { ...answer, headers: headersOf(answer, randomUUID()) })
}
