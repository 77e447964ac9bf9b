import { once } from 'node:events'
import { createServer, type Server } from 'node:net'

/** Where a server listens. */
export interface Address {
  /** TCP port; 0 picks a free one. */
  port: number
  /** Address to listen on. @defaultValue `127.0.0.1`, which only this machine reaches. */
  hostname?: string
  /** Environment variable that moves the server, such as `MOCK_PORT`; an error names it. */
  variable: string
}

/** A server that listens. */
export interface Listening {
  /** Base URL, without a slash at the end. */
  url: string
  /**
   * Stops listening, and ends when the last connection has; asked twice, it stops once.
   *
   * @param graceMs - how long requests in flight may take to finish, in milliseconds. @defaultValue 0
   */
  close: (graceMs?: number) => Promise<void>
}

/** A port cannot be opened. The message is one line for a person. */
export class PortError extends Error {
  override name = 'PortError'
}

/**
 * Opens the port of a server.
 *
 * @throws PortError when the port is taken or may not be opened, or the address is not this machine's.
 * @example
 * const { url, close } = await listen(createServer(), { port: 0, variable: 'MOCK_PORT' })
 */
export async function listen(
  server: Server & { closeAllConnections?: () => void },
  { port, hostname: wanted = '127.0.0.1', variable }: Address,
): Promise<Listening> {
  // As it stands in a URL.
  const hostname = wanted.replace(/^\[(.*)\]$/, '$1')
  const listening = once(server, 'listening')
  server.listen(port, hostname)
  try {
    await listening
  } catch (error) {
    throw new PortError(problem(error, hostname, port, variable), { cause: error })
  }
  const address = server.address()
  const opened = typeof address === 'object' && address !== null ? address.port : port
  let closed: Promise<void> | undefined
  return {
    url: `http://${hostname.includes(':') ? `[${hostname}]` : hostname}:${opened}`,
    close: (graceMs = 0) => (closed ??= stop(server, graceMs)),
  }
}

/**
 * Finds out whether a port could be opened, without keeping it.
 *
 * @throws PortError as `listen` does.
 */
export async function requireFreePort(address: Address): Promise<void> {
  const { close } = await listen(createServer(), address)
  await close()
}

async function stop(server: Server & { closeAllConnections?: () => void }, graceMs: number): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  const impatience = setTimeout(() => server.closeAllConnections?.(), graceMs)
  await closed
  clearTimeout(impatience)
}

function problem(error: unknown, hostname: string, port: number, variable: string): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${hostname} is taken; free it, or set ${variable} to another.`
  if (code === 'EACCES')
    return `Port ${port} on ${hostname} may not be opened; set ${variable} to one above 1023.`
  return `${hostname}:${port} cannot be opened: ${error instanceof Error ? error.message : String(error)}`
}
