import { createServer, type IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { operations } from '@case-management/contract'
import { examples } from '@case-management/contract/examples'
import { answerOnSocket, boundCallers, listen, patience, type Listening } from '@case-management/serving'
import { getRequestListener } from '@hono/node-server'
import { createMock, type MockOptions } from './create-mock.ts'

/** Where a mock listens. */
export interface StartMockOptions extends MockOptions {
  /** TCP port; 0 picks a free one. */
  port: number
  /** Address to listen on. @defaultValue `127.0.0.1`, which only this machine reaches. */
  hostname?: string
}

/**
 * Serves a mock of the contract over HTTP.
 *
 * @throws PortError that names the port when it is taken or may not be opened.
 * @example
 * const mock = await startMock({ port: 0 })
 * await fetch(`${mock.url}/caseManagement/api/public/analytics/st-1/getTasks`, { method: 'POST', … })
 * await mock.close()
 */
export async function startMock({
  port,
  hostname = '127.0.0.1',
  ...options
}: StartMockOptions): Promise<Listening> {
  const mock = await createMock(options)
  const listener = getRequestListener(mock.fetch)
  const server = createServer(patience, (incoming, outgoing) => void listener(incoming, outgoing))
  boundCallers(server)
  server.on('clientError', refuseUnreadable)
  server.on('connect', refuseConnect)
  return await listen(server, { port, hostname, variable: 'MOCK_PORT' })
}

/** As Node answers what is no HTTP, but for its closing the connection at once, by which the answer may be lost. */
function refuseUnreadable({ code }: Error & { code?: string }, socket: Socket): void {
  const statuses: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }
  const status = statuses[code ?? ''] ?? 400
  if (socket.writable) answerOnSocket(socket, { status, headers: {}, body: '' })
}

/** Node makes no request of it, and would cut it off. */
function refuseConnect({ socket }: IncomingMessage): void {
  const { '405': errors } = examples.getTasks.responses
  answerOnSocket(socket, {
    status: 405,
    headers: { 'Content-Type': 'application/json', Allow: operations.getTasks.method },
    body: JSON.stringify(errors['method-not-allowed']),
  })
}
