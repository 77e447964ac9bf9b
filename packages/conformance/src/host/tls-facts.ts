import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { TLSSocket } from 'node:tls'
import { isObject } from '../projection/json.ts'

/** What a connection with TLS showed of the host. */
export interface TlsFacts {
  /** Such as `TLSv1.3`. */
  protocol: string
  /** Who vouches for the certificate. */
  issuer: string
  /** Until when it is valid, as ISO 8601 in UTC. */
  validUntil: string
}

const channel = 'undici:client:connected'

/**
 * Does some work and looks at the connections that it opens.
 *
 * @returns what the work gives, and the facts of the last connection with TLS, if there was one.
 */
export async function watchingTls<T>(work: () => Promise<T>): Promise<{ result: T; tls?: TlsFacts }> {
  let tls: TlsFacts | undefined
  const look = (message: unknown) => {
    const socket = isObject(message) ? Reflect.get(message, 'socket') : undefined
    if (socket instanceof TLSSocket) tls = factsOf(socket)
  }
  subscribe(channel, look)
  try {
    const result = await work()
    return { result, ...(tls && { tls }) }
  } finally {
    unsubscribe(channel, look)
  }
}

function factsOf(socket: TLSSocket): TlsFacts {
  const { issuer, valid_to: until } = socket.getPeerCertificate()
  return {
    protocol: socket.getProtocol() ?? 'unknown',
    issuer:
      [issuer?.O, issuer?.CN]
        .flat()
        .filter((part) => part)
        .join(', ') || 'unknown',
    validUntil: new Date(until).toISOString(),
  }
}
