import type { MiddlewareHandler } from 'hono'
import type { Host, SandboxEnv } from './host.ts'
import { refusalWith } from './refusal.ts'

/**
 * Refuses what was meant for another host. A page of a stranger could otherwise give its own name
 * this machine's address (DNS rebinding), and read the sandbox as its own origin.
 */
export function ownHostOnly({ servesHost }: Host): MiddlewareHandler<SandboxEnv> {
  // Nearly all requests name the same host, and to read it costs more than to compare it.
  let served: string | undefined
  return async (c, next) => {
    const host = c.req.header('Host')
    if (host !== undefined && host !== served) {
      if (servesHost(host)) served = host
      else
        throw refusalWith(421, ['This sandbox answers on loopback only: call it as 127.0.0.1 or localhost.'])
    }
    await next()
  }
}
