import type { MiddlewareHandler } from 'hono'
import { answerOf, headersOf } from '../http/answer.ts'
import type { SandboxEnv } from '../http/host.ts'
import { refusalWith } from '../http/refusal.ts'

/**
 * Refuses what a web page sends from a browser: it could reach a sandbox on this machine
 * and wipe its data, while a command line or a test sends neither of these headers.
 */
export const refuseBrowsers: MiddlewareHandler<SandboxEnv> = async (c, next) => {
  if (c.req.header('Origin') === undefined && c.req.header('Sec-Fetch-Site') === undefined)
    return await next()
  const answer = answerOf(refusalWith(403, ['Not for web pages; call it from a command line or a test']))
  return new Response(answer.body, { status: 403, headers: headersOf(answer, c.get('facts').requestId) })
}
