import { operations, security } from '@case-management/contract'
import type { MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import { faultHeader } from '../faults/fault.ts'
import { ignoredFieldsHeader, requestIdHeader, retryAfterHeader } from './contract-headers.ts'
import type { Host, SandboxEnv } from './host.ts'

/** Lets pages of allowed origins call the operations from a browser; other requests go on as they are. */
export function browserAccess({ allowsOrigin }: Host): MiddlewareHandler<SandboxEnv> {
  const headers = Object.values(operations).flatMap((operation) => operation.headers.map(({ name }) => name))
  const answer = cors({
    origin: (origin) => origin,
    allowMethods: [...new Set(Object.values(operations).map(({ method }) => method))],
    allowHeaders: ['Content-Type', security.header, ...new Set(headers), faultHeader],
    // A page reads the host's clock from Date, which browsers keep from it otherwise.
    exposeHeaders: [requestIdHeader, retryAfterHeader, ignoredFieldsHeader, 'Date'],
    maxAge: 600,
  })
  return async (c, next) => {
    const origin = c.req.header('Origin')
    const preflightOrCall =
      c.req.method !== 'OPTIONS' || c.req.header('Access-Control-Request-Method') !== undefined
    if (origin !== undefined && preflightOrCall && allowsOrigin(origin)) return await answer(c, next)
    return await next()
  }
}
