import type { Socket } from 'node:net'

/** How often what still comes is looked at, in milliseconds, and how often at most. */
const lookMs = 100
const mostLooks = 50
/** So much more is read at most, in bytes. */
const mostBytes = 64 * 1024 * 1024

/**
 * Ends a connection after what was written last. Closed at once, it would be reset by whatever the caller is still
 * sending, and the answer lost that is on its way: so that is read and thrown away, for a while.
 */
export function endGently(socket: Socket): void {
  if (socket.writableEnded) return
  // Nobody else listens when Node has handed the socket on.
  socket.on('error', () => socket.destroy()).resume()
  socket.end()
  const before = socket.bytesRead
  let looks = 0
  const looking = setInterval(() => {
    looks += 1
    if (looks < mostLooks && socket.bytesRead - before <= mostBytes) return
    clearInterval(looking)
    socket.destroy()
  }, lookMs).unref()
  socket.once('close', () => clearInterval(looking))
}
