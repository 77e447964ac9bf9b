import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { setImmediate } from 'node:timers/promises'
import { isLoopback } from '@case-management/contract/http'
import {
  boundCallers,
  listen,
  patience,
  PortError,
  type Callers,
  type Listening,
} from '@case-management/serving'
import { getRequestListener, RequestError } from '@hono/node-server'
import { ConfigError } from './config/config-error.ts'
import { answerOf, headersOf } from './http/answer.ts'
import { limits } from './http/limits.ts'
import { overloaded } from './http/overload.ts'
import { refusalWith } from './http/refusal.ts'
import { refuse, refuseOnSockets } from './http/socket-refusals.ts'
import { sentUntyped } from './http/untyped-answers.ts'
import { isLoopbackAddress } from './loopback.ts'
import { createSandbox, type Sandbox, type SandboxOptions } from './sandbox.ts'

/** In production every hundredth answer is held against the contract. */
const sampledAnswers = 100
/** How long requests in flight may take to finish when the server stops, in milliseconds: what runs containers kills after ten seconds, and the index is saved after this. */
const graceMs = 8000
/** How often connections on which nothing is asked any more are closed meanwhile, in milliseconds. */
const idleMs = 20
/** What callers have sent has arrived when so many turns of the event loop bring nothing new. */
const quietTurns = 3
/** So many turns are waited at most, because busy callers never stop sending. */
const mostTurns = 1000

/** Options of a sandbox that listens on a port. */
export interface ServerOptions extends SandboxOptions {
  /** Port to listen on; 0 for a free one. */
  port: number
  /** Address to listen on. Default `127.0.0.1`. */
  hostname?: string
  /** Accept the demo apps even if the address is not a loopback address. Default `false`. */
  allowDemoCredentials?: boolean
  /**
   * Replace the global `Request` and `Response` with the lighter ones of `@hono/node-server`.
   * Saves about a fifth of the time of a request; only for a process that runs nothing else. Default `false`.
   */
  overrideGlobalObjects?: boolean
  /** Additional origins whose pages may call from a browser; those of this machine always may. */
  allowedOrigins?: readonly string[]
}

/** A sandbox that listens. */
export interface SandboxServer {
  /** Base URL, such as `http://127.0.0.1:4000`. */
  url: string
  sandbox: Sandbox
  /** Stops listening, finishes requests in flight, and releases the storage. */
  close: () => Promise<void>
}

/**
 * Starts the sandbox on a port. Demo credentials, `/__sandbox/` and the fault header work on this machine only,
 * unless the options allow more.
 *
 * @throws ConfigError when the port is in use, or a public address has no credentials.
 * @example
 * const { url, close } = await startSandbox({ port: 0 })
 */
export async function startSandbox(options: ServerOptions): Promise<SandboxServer> {
  const { port, hostname = '127.0.0.1', allowedOrigins = [] } = options
  const local = isLoopbackAddress(hostname)
  if (!local && !options.credentials && !options.allowDemoCredentials) {
    throw new ConfigError(
      `No credentials for ${hostname}: demo credentials work on loopback only; give --config or the SANDBOX_APP_… variables, or --allow-demo-credentials.`,
    )
  }
  const sandbox = await createSandbox({
    checkEvery: sampledAnswers,
    forTesters: local,
    servesHost: (host) => !local || isLoopback(host),
    allowsOrigin: (origin) => (local && isLoopback(origin)) || allowedOrigins.includes(origin),
    ...options,
  })
  const { server, callers } = serverOf(sandbox, options.overrideGlobalObjects ?? false)
  try {
    const listening = await listen(server, { port, hostname, variable: 'SANDBOX_PORT' })
    return { url: listening.url, sandbox, close: stopping({ server, callers, listening, sandbox }) }
  } catch (error) {
    await sandbox.close()
    throw error instanceof PortError ? new ConfigError(error.message, { cause: error }) : error
  }
}

/** A server of a sandbox, and who calls it. */
interface Serving {
  server: Server
  callers: Callers
}

function serverOf(sandbox: Sandbox, overrideGlobalObjects: boolean): Serving {
  const listener = getRequestListener(
    async (request, bindings) => await sentUntyped(await sandbox.handle(request, bindings), bindings),
    { overrideGlobalObjects, errorHandler: unforeseen },
  )
  // Node would refuse a request without a host with nothing to read; `listener` does it as everything else is refused.
  const options = { ...patience, maxHeaderSize: limits.headerBytes, requireHostHeader: false }
  const server = createServer(options, (incoming, outgoing) => {
    const serve = () => {
      if (callers.unreadBytes() > limits.unreadBytes) refuse(outgoing, overloaded())
      else if (!sandbox.direct(incoming, outgoing)) void listener(incoming, outgoing)
    }
    // It has the socket when the answers before it are out: until then it waits, as nobody may read them.
    if (outgoing.socket) serve()
    else outgoing.once('socket', serve)
  })
  const callers = boundCallers(server)
  refuseOnSockets(server)
  return { server, callers }
}

/** The answer where the application gave none: to a host or a path that makes no URL, or to anything unforeseen. */
function unforeseen(error: unknown): Response {
  const isAddress = error instanceof RequestError
  const answer = answerOf(isAddress ? refusalWith(400, ['Request is not valid HTTP']) : error)
  return new Response(answer.body, { status: answer.status, headers: headersOf(answer, randomUUID()) })
}

/** Stops once, however often it is asked to. */
function stopping(running: Serving & { listening: Listening; sandbox: Sandbox }): () => Promise<void> {
  let stopped: Promise<void> | undefined
  return () => (stopped ??= stop(running).then(() => running.sandbox.close()))
}

async function stop({ server, callers, listening }: Serving & { listening: Listening }): Promise<void> {
  await takeIn(server)
  callers.closeSilent()
  // A connection that is kept alive after its last answer would hold up the end.
  const closing = setInterval(() => server.closeIdleConnections(), idleMs)
  await listening.close(graceMs)
  clearInterval(closing)
}

/** What callers have sent is under way too: turn by turn, connections are taken and what was sent on them is read. */
async function takeIn(server: Server): Promise<void> {
  let arrived = 0
  const count = () => (arrived += 1)
  server.on('connection', count).on('request', count)
  for (let [turn, quiet] = [0, 0]; turn < mostTurns && quiet < quietTurns; turn += 1) {
    const before = arrived
    await setImmediate()
    quiet = arrived === before ? quiet + 1 : 0
  }
  server.off('connection', count).off('request', count)
}
