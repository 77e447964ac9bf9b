import type { IncomingMessage, ServerResponse } from 'node:http'
import { setImmediate } from 'node:timers/promises'
import { faultHeader } from '../faults/fault.ts'
import { CallerGone } from './caller-gone.ts'
import type { Host } from './host.ts'
import type { Incoming } from './incoming.ts'
import { limits } from './limits.ts'
import { factsOf, tell } from './observe.ts'
import type { Route, Routes } from './routes.ts'
import { answerTo, sent } from './serve-call.ts'
import { countUntilTaken } from './unread-answers.ts'

/** Headers of requests that need more of the application than the operations. */
const elsewhere = ['origin', faultHeader.toLowerCase(), 'transfer-encoding']

/** A segment of a path that stands for itself, as a pattern. */
const plainSegment = String.raw`[\w~-]+`
/** A host that stands for itself. */
const plainHost = /^[\w.-]+(?::\d+)?$/u

/**
 * Serves the calls that nearly all callers make, straight from the socket: those to a path as it stands in the contract,
 * with a small body, and neither from a page of a browser nor with a fault that is asked for. To make web requests and
 * responses of them would cost as much as to answer them. Whatever else comes goes the way of every request.
 *
 * @returns serves a request if it is such a call, and says whether it is.
 */
export function directCalls(
  host: Host,
  routes: Routes,
): (message: IncomingMessage, response: ServerResponse) => boolean {
  const known = Object.values(routes).map((route) => ({ route, path: patternOf(route.operation.path) }))
  let served: string | undefined
  return (message, response) => {
    const { method, url = '', rawHeaders } = message
    const headers = headersIn(rawHeaders)
    if (elsewhere.some((name) => headers.has(name)) || !isSmall(headers.get('content-length'))) return false
    const called = callOf(url)
    if (called === undefined || called.route.operation.method !== method) return false
    const name = headers.get('host')
    if (name === undefined || (name !== served && !isServed(name))) return false
    served = name
    void serve(message, response, host, { ...called, headers })
    return true
  }

  function isServed(name: string): boolean {
    return plainHost.test(name) && host.servesHost(name)
  }

  function callOf(url: string): Omit<Call, 'headers'> | undefined {
    for (const { route, path } of known) {
      const match = path.exec(url)
      if (match) return { route, parameters: { ...match.groups } }
    }
    return undefined
  }
}

/** The operation that is called, with the values in its path and the headers. */
interface Call {
  route: Route
  parameters: Readonly<Record<string, string>>
  headers: ReadonlyMap<string, string>
}

/** What calls to a path of the contract look like, with its parameters as groups. */
function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/\{(\w+)\}/gu, `(?<$1>${plainSegment})`)}$`, 'u')
}

/** Headers as the web has them, by their names in lower case: each with all its values. Node keeps one of some. */
function headersIn(raw: readonly string[]): ReadonlyMap<string, string> {
  const headers = new Map<string, string>()
  for (let index = 0; index < raw.length; index += 2) {
    const name = raw[index]?.toLowerCase() ?? ''
    const value = raw[index + 1] ?? ''
    const before = headers.get(name)
    headers.set(name, before === undefined ? value : `${before}, ${value}`)
  }
  return headers
}

function isSmall(length: string | undefined): boolean {
  return length !== undefined && Number(length) <= limits.largeBodyBytes
}

async function serve(
  message: IncomingMessage,
  response: ServerResponse,
  host: Host,
  { route, parameters, headers }: Call,
): Promise<void> {
  const facts = factsOf(message.method ?? '', message.url ?? '')
  const start = performance.now()
  let status: number | undefined
  try {
    const answer = sent(
      await answerTo(incomingOf(message, headers), parameters, host, route, facts),
      host,
      route,
      facts,
    )
    countUntilTaken(answer.body, response)
    // The answers of a turn go out one after the other, so that a caller who waits for several is woken once.
    await setImmediate()
    const length = Buffer.byteLength(answer.body)
    response.writeHead(answer.status, { ...answer.headers, 'Content-Length': length })
    response.end(answer.body)
    status = answer.status
  } catch (error) {
    if (!(error instanceof CallerGone))
      host.log.error({ err: error, requestId: facts.requestId }, 'unforeseen error')
    response.destroy()
  } finally {
    tell(host, facts, start, status)
  }
}

/** A request of `node:http` as the operations read it. */
function incomingOf(message: IncomingMessage, headers: ReadonlyMap<string, string>): Incoming {
  return {
    method: message.method ?? '',
    header: (name) => headers.get(name.toLowerCase()),
    host: () => headers.get('host') ?? '',
    read: () => bodyOf(message),
  }
}

/** The body, which is as long as its header says: Node sees to that. */
async function bodyOf(message: IncomingMessage): Promise<Uint8Array> {
  // Nothing is told any more of a caller who went before.
  if (message.destroyed && !message.complete) throw new CallerGone()
  return await new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    message.on('data', (chunk: Buffer) => chunks.push(chunk))
    message.once('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)))
    message.once('error', (cause) => reject(new CallerGone({ cause })))
    message.once('close', () => message.complete || reject(new CallerGone()))
  })
}
