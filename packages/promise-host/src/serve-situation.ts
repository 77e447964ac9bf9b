import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { listen, type Listening } from '@case-management/serving'
import { jsonAnswer } from './answers.ts'
import { RequestLog } from './request-log.ts'
import type { Answer, Situation } from './situation.ts'

/** Where a host tells what it was sent, as the sandbox does. */
const requestsPath = '/__sandbox/requests'

/**
 * Opens a host on a free port of this machine.
 *
 * @param behind - the sandbox that its answers come from.
 */
export async function serveSituation(situation: Situation, behind: typeof fetch): Promise<Listening> {
  const log = new RequestLog()
  const server = createServer((incoming, outgoing) => {
    respond(situation, behind, log, incoming, outgoing).catch((error: unknown) => {
      // A fault that the sandbox was asked for, or a client that is gone: there is nobody to answer.
      outgoing.destroy(error instanceof Error ? error : undefined)
    })
  })
  return await listen(server, { port: 0, variable: 'no variable' })
}

async function respond(
  situation: Situation,
  behind: typeof fetch,
  log: RequestLog,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const body = await text(incoming)
  const request = requestOf(incoming, body)
  const { pathname: path } = new URL(request.url)
  const forward = async (changed = body): Promise<Answer> => await answerOf(behind, incoming, changed)
  if (path === requestsPath) return send(outgoing, jsonAnswer(200, { requests: log.all }))
  if (path.startsWith('/__sandbox/')) return send(outgoing, await forward())
  const receivedAt = Date.now()
  const answer = await situation.answer({ request, body, before: log.count(path, body) }, forward)
  const status = answer.cutAfter === undefined ? answer.status : 0
  log.add({ method: request.method, path, body: valueOf(body), status, receivedAt })
  send(outgoing, answer)
}

/** The request with what `fetch` can repeat of it. */
function requestOf(incoming: IncomingMessage, body: string): Request {
  const { method = 'GET', url = '/' } = incoming
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, String(value))
  }
  return new Request(`http://127.0.0.1${url}`, { method, headers, ...(body !== '' && { body }) })
}

async function answerOf(behind: typeof fetch, incoming: IncomingMessage, body: string): Promise<Answer> {
  const response = await behind(requestOf(incoming, body))
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  }
}

function send(outgoing: ServerResponse, { status, headers, body, cutAfter }: Answer): void {
  const bytes = Buffer.from(body)
  outgoing.writeHead(status, { ...headers, 'Content-Length': bytes.byteLength })
  if (cutAfter === undefined) outgoing.end(bytes)
  else outgoing.write(bytes.subarray(0, cutAfter), () => outgoing.destroy())
}

function valueOf(body: string): unknown {
  try {
    const value: unknown = JSON.parse(body)
    return value
  } catch {
    return body
  }
}
