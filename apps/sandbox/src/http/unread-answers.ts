import { limits } from './limits.ts'
import { overloaded } from './overload.ts'

/** An answer on its way to a caller. */
interface Outgoing {
  once: (event: 'close', taken: () => void) => unknown
}

/** Bytes of answers to calls that are made and that callers have not taken yet; memory is the process's. */
let bytes = 0

/** Counts an answer until its caller has taken it or is gone: many are made before the first of them is written. */
export function countUntilTaken(body: string | Uint8Array, outgoing: Outgoing): void {
  const size = Buffer.byteLength(body)
  bytes += size
  outgoing.once('close', () => (bytes -= size))
}

/** @throws Refusal 429 while callers have too much that they do not take. */
export function requireRoomForAnswer(): void {
  if (bytes > limits.unreadBytes) throw overloaded()
}
