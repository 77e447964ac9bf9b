import { Hono } from 'hono'
import { controlRoutes } from '../control/routes.ts'
import { ConnectionCut, cut } from '../faults/connection.ts'
import { answerOf, headersOf } from './answer.ts'
import { CallerGone } from './caller-gone.ts'
import { browserAccess } from './browser-access.ts'
import type { Host, SandboxEnv } from './host.ts'
import { observe } from './observe.ts'
import { ownHostOnly } from './own-host-only.ts'
import { Refusal, refusalWith } from './refusal.ts'
import type { Routes } from './routes.ts'
import { serveCall } from './serve-call.ts'

/** Where everything for testers is: never under the path of the API. */
const controlPath = '/__sandbox'

/** The sandbox as a web-standard application: the operations of the contract, and what testers need beside them. */
export function createApp(host: Host, routes: Routes): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.use(observe(host), ownHostOnly(host))
  for (const route of Object.values(routes)) {
    const path = route.operation.path.replaceAll(/\{(\w+)\}/gu, ':$1')
    app.use(path, browserAccess(host))
    app.all(path, (c) => serveCall(c, host, route))
  }
  if (host.forTesters) app.route(controlPath, controlRoutes(host))
  app.notFound((c) => {
    const answer = answerOf(refusalWith(404, ['Not Found']))
    return new Response(answer.body, { status: 404, headers: headersOf(answer, c.get('facts').requestId) })
  })
  app.onError((error, c) => {
    if (error instanceof ConnectionCut) throw error
    if (error instanceof CallerGone) return cut(c.env)
    const { requestId } = c.get('facts')
    if (!(error instanceof Refusal)) host.log.error({ err: error, requestId }, 'unforeseen error')
    const answer = answerOf(error)
    return new Response(answer.body, { status: answer.status, headers: headersOf(answer, requestId) })
  })
  return app
}
