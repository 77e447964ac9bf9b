import { CallerGone } from './caller-gone.ts'
import { refusal } from './refusal.ts'

/** A request as the operations read it, whatever it came over. */
export interface Incoming {
  method: string
  /** The value of a header. */
  header: (name: string) => string | undefined
  /** Name and port of the host that it was meant for. */
  host: () => string
  /**
   * Its body.
   *
   * @param grown - told how long a body is so far that does not say how long it will be; what it throws ends the reading.
   * @throws Refusal when it is longer than this; CallerGone when it never comes to its end.
   */
  read: (maxBytes: number, grown?: (bytes: number) => void) => Promise<Uint8Array>
}

/** A web request as the operations read it. */
export function incomingOf(request: Request): Incoming {
  return {
    method: request.method,
    header: (name) => request.headers.get(name) ?? undefined,
    host: () => new URL(request.url).host,
    read: async (maxBytes, grown) => {
      try {
        return request.headers.has('content-length')
          ? within(new Uint8Array(await request.arrayBuffer()), maxBytes)
          : await readChunks(request, maxBytes, grown)
      } catch (error) {
        if (request.signal.aborted) throw new CallerGone({ cause: error })
        throw error
      }
    },
  }
}

async function readChunks(
  request: Request,
  maxBytes: number,
  grown: (bytes: number) => void = () => undefined,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > maxBytes) throw refusal('body-too-large')
    grown(size)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function within(bytes: Uint8Array, maxBytes: number): Uint8Array {
  if (bytes.byteLength > maxBytes) throw refusal('body-too-large')
  return bytes
}
