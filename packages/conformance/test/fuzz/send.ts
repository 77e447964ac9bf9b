import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { taskPlace, tokenPlace, type FuzzRequest } from './fuzz-request.ts'

/** What came of a request. */
export type Outcome =
  | { status: number; headers: string; body: string }
  /** The host closed the connection without an answer. */
  | 'closed'
  /** The caller left before there was one. */
  | 'left'
  /** A whole request got no answer for a minute. */
  | 'hangs'

/** What stands in the places that a request leaves. */
export interface Places {
  port: number
  token: string
  taskId: string
}

const hangsAfterMs = 60_000

/** Sends a request byte by byte as it is. */
export async function send(request: FuzzRequest, { port, token, taskId }: Places): Promise<Outcome> {
  const socket = connect(port, '127.0.0.1').on('error', () => {})
  const answer = answerOf(socket, request)
  const head = request.head.replaceAll(tokenPlace, token).replaceAll(taskPlace, taskId)
  await writeIn(request.pieces, socket, Buffer.from(head + request.body, 'latin1'))
  if (!request.isComplete) socket[request.leaves]()
  const timer = new AbortController()
  const outcome = await Promise.race([
    answer,
    wait(hangsAfterMs, 'hangs' as const, { signal: timer.signal }).catch(() => 'hangs' as const),
  ])
  timer.abort()
  socket.resetAndDestroy()
  if (outcome !== 'closed' && outcome !== 'hangs') return outcome
  return request.isComplete ? outcome : 'left'
}

async function writeIn(pieces: number, socket: Socket, bytes: Buffer): Promise<void> {
  const size = Math.max(1, Math.ceil(bytes.length / pieces))
  for (let from = 0; from < bytes.length && !socket.destroyed; from += size) {
    socket.write(bytes.subarray(from, from + size))
    if (pieces > 1) await wait(2)
  }
}

/** The first answer that comes, without those of status 1xx. */
async function answerOf(socket: Socket, { head }: FuzzRequest): Promise<Outcome> {
  let text = ''
  socket.setEncoding('latin1')
  const closed = once(socket, 'close').then(nothing, nothing)
  for (;;) {
    const found = parsed(text, { hasNoBody: head.startsWith('HEAD '), isAll: false })
    if (found) return found
    const data = once(socket, 'data').then(([chunk]) => String(chunk), nothing)
    const more = await Promise.race([data, closed])
    if (more === undefined) return parsed(text, { hasNoBody: false, isAll: true }) ?? 'closed'
    text += more
  }
}

const nothing = (): undefined => undefined

interface Known {
  hasNoBody: boolean
  /** Whether the connection is closed, so that nothing more comes. */
  isAll: boolean
}

function parsed(text: string, known: Known): Exclude<Outcome, string> | undefined {
  const end = text.indexOf('\r\n\r\n')
  if (end === -1) return undefined
  const headers = text.slice(0, end)
  const rest = text.slice(end + 4)
  const [, status = ''] = /^HTTP\/1\.\d (\d{3})/u.exec(headers) ?? []
  if (status.startsWith('1')) return parsed(rest, known)
  const body = known.hasNoBody || status === '204' ? '' : bodyOf(headers, rest, known.isAll)
  return body === undefined
    ? undefined
    : { status: Number(status), headers, body: Buffer.from(body, 'latin1').toString() }
}

/** The body as the headers tell where it ends; nothing while it is not all there. */
function bodyOf(headers: string, rest: string, isAll: boolean): string | undefined {
  if (/^transfer-encoding: chunked/imu.test(headers)) return unchunked(rest)
  const [, length] = /^content-length: (\d+)/imu.exec(headers) ?? []
  if (length === undefined) return isAll ? rest : undefined
  return rest.length < Number(length) ? undefined : rest.slice(0, Number(length))
}

function unchunked(text: string): string | undefined {
  let body = ''
  for (let from = 0; ;) {
    const [line, size] = /^([\da-f]+)\r\n/iu.exec(text.slice(from, from + 20)) ?? []
    if (line === undefined) return undefined
    const begin = from + line.length
    const end = begin + Number.parseInt(size ?? '', 16)
    if (text.length < end + 2) return undefined
    if (end === begin) return body
    body += text.slice(begin, end)
    from = end + 2
  }
}
