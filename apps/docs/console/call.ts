import type { OperationId } from '@case-management/contract'
import { createTasksClient, type Middleware } from '@case-management/client'
import type { Connection } from './connection.ts'
import { baseUrl, isInsecure, permission } from './hosts.ts'
import { mixedContent, whyUnreached } from './why-unreached.ts'

/** A call as it stands in the console. */
export interface ConsoleCall extends Connection {
  operation: OperationId
  /** Path parameter of an update. */
  taskId: string
  /** Optional headers by name; those left empty are not sent. */
  headers: Record<string, string>
  /** The body as text, sent as it stands, so that a host can be seen to refuse a broken one. */
  body: string
}

/** An answer, whatever its status. */
export interface Answer {
  status: number
  statusText: string
  /** Those that the host lets a page of another origin see. */
  headers: [name: string, value: string][]
  text: string
  /** Milliseconds from the request to the end of the answer. */
  duration: number
}

/** What became of a call. */
export interface Outcome {
  /** `undefined` when nothing was sent, or no answer came. */
  answer?: Answer | undefined
  /** What the client says of a failure, with what to do about it. */
  problem?: string | undefined
}

/** Sends a call once, with the client of this project. */
export async function sendCall(call: ConsoleCall, signal: AbortSignal): Promise<Outcome> {
  let answer: Answer | undefined
  const asWritten: Middleware = async (request, next) => {
    const started = performance.now()
    const response = await next(new Request(request, { method: request.method, body: call.body }))
    const text = await response.clone().text()
    const { status, statusText, headers } = response
    answer = { status, statusText, headers: [...headers], text, duration: performance.now() - started }
    return response
  }
  const { host, allowInsecureHost, accountId, streamId, token, taskId } = call
  if (isInsecure(host) && !allowInsecureHost) return { problem: whyNotSent(host) }
  const headers = filledIn(call.headers)
  try {
    const options = {
      host,
      allowInsecureHost,
      accountId,
      streamId,
      auth: token.trim(),
      middleware: [asWritten],
      retries: 0,
    }
    const client = createTasksClient(options)
    // The middleware above puts in the body.
    if (call.operation === 'getTasks') await client.getTasks({}, { signal, headers })
    else await client.updateTask(taskId, {}, { signal, headers })
    return { answer }
  } catch (error) {
    return { answer, problem: await problemOf(error, call, answer !== undefined) }
  }
}

/** Whoever may not call the host from this page is not told to allow it first. */
function whyNotSent(host: string): string {
  const mixed = mixedContent(host, location)
  if (mixed !== undefined) return `Nothing was sent. ${mixed}`
  return `Nothing was sent, because ${baseUrl(host)} is called by plain http and is not this machine: token and tasks could be read on the way. Call it by https, or check "${permission}" under "Where and who".`
}

/** The headers that have a value. */
export function filledIn(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''))
}

async function problemOf(error: unknown, { host, token }: ConsoleCall, answered: boolean): Promise<string> {
  const said = error instanceof Error ? error.message : String(error)
  // A browser may repeat a header that it refuses.
  const message = token === '' ? said : said.replaceAll(token, '[token]')
  const unreached = !answered && error instanceof Error && error.name === 'ConnectionError'
  return unreached ? `${message}. ${await whyUnreached(host, location)}` : message
}
