import { once } from 'node:events'
import { createAdaptorServer } from '@hono/node-server'
import { createMock, type MockOptions } from './create-mock.ts'

/** Where a mock listens. */
export interface StartMockOptions extends MockOptions {
  /** TCP port; 0 picks a free one. */
  port: number
  /** Address to listen on. @defaultValue `127.0.0.1`, which only this machine reaches. */
  hostname?: string
}

/** A server that runs. */
export interface RunningMock {
  /** Base URL, without a slash at the end. */
  url: string
  /** Ends the server and its open connections. */
  close(): Promise<void>
}

/**
 * Serves a mock of the contract over HTTP.
 *
 * @throws an error of one line that names the port when it is taken or may not be opened.
 * @example
 * const mock = await startMock({ port: 0 })
 * await fetch(`${mock.url}/caseManagement/api/public/analytics/st-1/getTasks`, { method: 'POST', … })
 * await mock.close()
 */
export async function startMock({
  port,
  hostname = '127.0.0.1',
  ...options
}: StartMockOptions): Promise<RunningMock> {
  const mock = await createMock(options)
  const server = createAdaptorServer({ fetch: mock.fetch })
  server.listen(port, hostname)
  try {
    await once(server, 'listening')
  } catch (error) {
    throw new Error(listenProblem(error, hostname, port), { cause: error })
  }
  const address = server.address()
  const opened = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://${hostname.includes(':') ? `[${hostname}]` : hostname}:${opened}`,
    async close() {
      const closed = once(server, 'close')
      server.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await closed
    },
  }
}

function listenProblem(error: unknown, hostname: string, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Set MOCK_PORT to a free one.`
  if (code === 'EACCES') return `Port ${port} may not be opened. Set MOCK_PORT to one above 1023.`
  return `The mock cannot listen on ${hostname}:${port}: ${error instanceof Error ? error.message : String(error)}`
}
