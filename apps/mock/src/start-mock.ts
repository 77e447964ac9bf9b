import { createAdaptorServer } from '@hono/node-server'
import { listen, mostConnections, patience, type Listening } from '@case-management/serving'
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
  const server = createAdaptorServer({ fetch: mock.fetch, serverOptions: patience })
  server.maxConnections = mostConnections
  return await listen(server, { port, hostname, variable: 'MOCK_PORT' })
}
