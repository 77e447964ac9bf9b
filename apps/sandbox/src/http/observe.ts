import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { Host, SandboxEnv } from './host.ts'
import type { RequestFacts } from './request-facts.ts'

/** What is known of a request when it comes in; its id above all. */
export function factsOf(method: string, path: string): RequestFacts {
  return { requestId: randomUUID(), receivedAt: Date.now(), method, path }
}

/**
 * Tells log and request list how a request ended.
 *
 * @param start - when it came in, by `performance.now()`.
 * @param status - of the answer; without one the connection was cut.
 */
export function tell(
  { log, requests }: Pick<Host, 'log' | 'requests'>,
  facts: RequestFacts,
  start: number,
  status = 0,
): void {
  const outcome = { status, durationMs: Math.round((performance.now() - start) * 10) / 10 }
  if (log.isLevelEnabled('info')) {
    const { body: _body, receivedAt: _receivedAt, ...shown } = facts
    log.info({ ...shown, ...outcome }, 'request')
  }
  requests.add(Object.assign(facts, outcome))
}

/** Gives each request an id, and tells log and request list how it ended. */
export function observe(host: Host): MiddlewareHandler<SandboxEnv> {
  return async (c, next) => {
    const facts = factsOf(c.req.method, c.req.path)
    c.set('facts', facts)
    const start = performance.now()
    let status: number | undefined
    try {
      await next()
      status = c.res.status
    } finally {
      tell(host, facts, start, status)
    }
  }
}
