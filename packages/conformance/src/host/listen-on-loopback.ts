import { once } from 'node:events'
import type { Server } from 'node:http'

/** Lets a server listen on a free port that only this machine reaches. @returns its address. */
export async function listenOnLoopback(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}
