import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { Host, SandboxEnv } from './host.ts'
import type { RequestFacts } from './request-facts.ts'

/** Gives each request an id, and tells log and request list how it ended. */
export function observe({ log, requests }: Host): MiddlewareHandler<SandboxEnv> {
  return async (c, next) => {
    const facts: RequestFacts = {
      requestId: randomUUID(),
      receivedAt: Date.now(),
      method: c.req.method,
      path: c.req.path,
    }
    c.set('facts', facts)
    const start = performance.now()
    let status: number | undefined
    try {
      await next()
      status = c.res.status
    } finally {
      // Without a status the connection was cut on demand.
      const outcome = { status: status ?? 0, durationMs: Math.round((performance.now() - start) * 10) / 10 }
      const { body: _body, receivedAt: _receivedAt, ...shown } = facts
      log.info({ ...shown, ...outcome }, 'request')
      requests.add({ ...facts, ...outcome })
    }
  }
}
