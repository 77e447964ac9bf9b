import type { RequestListener, ServerResponse } from 'node:http'
import type { Host } from '../faults/fault.ts'

/** Writes an answer to a socket. */
export type WriteAnswer = (outgoing: ServerResponse, response: Response) => Promise<void>

/**
 * A host behind a socket.
 *
 * @param timeLimit - an answer that takes longer is given up and the connection cut, in milliseconds.
 */
export function listenerOf(host: Host, timeLimit = 30_000, write: WriteAnswer = writeWhole): RequestListener {
  return (incoming, outgoing) => {
    const answer = async () => {
      const chunks: Buffer[] = []
      for await (const chunk of incoming) chunks.push(Buffer.from(chunk))
      const request = requestOf(
        incoming.method ?? '',
        incoming.url ?? '',
        incoming.headers,
        chunks,
        timeLimit,
      )
      await write(outgoing, await host(request))
    }
    answer().catch(() => outgoing.destroy())
  }
}

async function writeWhole(outgoing: ServerResponse, response: Response): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  outgoing.end(await response.text())
}

function requestOf(
  method: string,
  path: string,
  headers: Record<string, string | string[] | undefined>,
  chunks: Buffer[],
  timeLimit: number,
): Request {
  const given = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && name !== 'content-length' && name !== 'connection' ? [[name, value]] : [],
  )
  const body = method === 'GET' || method === 'HEAD' ? null : Buffer.concat(chunks)
  return new Request(`http://sandbox${path}`, {
    method,
    headers: given,
    body,
    signal: AbortSignal.timeout(timeLimit),
  })
}
