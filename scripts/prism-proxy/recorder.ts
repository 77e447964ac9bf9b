import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { listen, type Listening } from '@case-management/serving'
import { signatures, type PrismViolation } from './signatures.ts'

/** Headers that belong to one connection, and must not be handed on. */
const ofConnection = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'host',
  'expect',
])

/** On a busy machine a host closes an idle connection just when the next call takes it, which no reader may repeat. */
const ofOneCall: [string, string] = ['connection', 'close']

/**
 * Stands before Prism, hands calls on, and tells how Prism and the host judge each of them differently. The caller sees
 * the host's answer without what Prism adds.
 *
 * @param prism - address of `prism proxy`.
 * @param host - address of the host behind it, for requests that Prism does not hand on.
 */
export async function startRecorder(
  prism: string,
  host: string,
  onDifference: (signature: string) => void,
): Promise<Listening> {
  const record = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await buffer(request)
    const answered = passesPrism(request, body) ? prism : host
    const headers = [
      ...Object.entries(request.headersDistinct).flatMap(([name, values = []]) =>
        ofConnection.has(name) ? [] : values.map((value): [string, string] => [name, value]),
      ),
      ofOneCall,
    ]
    const { method = 'POST' } = request
    const answer = await fetch(`${answered}${request.url}`, {
      method,
      headers,
      redirect: 'manual',
      ...(method !== 'GET' && method !== 'HEAD' && body.length > 0 && { body }),
    })
    const text = await answer.text()
    const violations: PrismViolation[] = JSON.parse(answer.headers.get('sl-violations') ?? '[]')
    for (const signature of signatures({ violations, status: answer.status, message: firstMessage(text) }))
      onDifference(signature)
    for (const [name, value] of answer.headers)
      if (!ofConnection.has(name) && name !== 'sl-violations' && name !== 'content-encoding')
        response.setHeader(name, value)
    response.writeHead(answer.status).end(text)
  }
  // Whoever waits is told by a connection that breaks.
  const server = createServer(
    (request, response) =>
      void record(request, response).catch((error: unknown) => response.destroy(Error(String(error)))),
  )
  // As for the calls to Prism, no connection that a caller still holds is closed.
  server.keepAliveTimeout = 0
  return await listen(server, { port: 0, variable: 'PORT' })
}

/** The largest body that Prism takes, in bytes. */
const largestBody = 10 * 2 ** 20

/** Whether Prism hands a request on as it is; what it does with others, `differences` says. */
function passesPrism({ method, headers }: IncomingMessage, body: Buffer): boolean {
  if (method === 'HEAD') return false
  if (body.length === 0) return true
  if (body.length > largestBody) return false
  const type = headers['content-type']
  return (type === undefined || /^application\/json(?:; ?charset=utf-8)?$/i.test(type)) && isJsonObject(body)
}

function isJsonObject(body: Buffer): boolean {
  try {
    const value: unknown = JSON.parse(body.toString())
    return typeof value === 'object' && value !== null
  } catch {
    return false
  }
}

function firstMessage(text: string): string {
  try {
    const { errors }: { errors?: { msg?: string }[] } = JSON.parse(text)
    return errors?.[0]?.msg ?? ''
  } catch {
    return ''
  }
}
