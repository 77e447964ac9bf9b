import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A host, as some gateways are, that refuses a body whose length it was not told; to any other it answers an empty page. */
export async function startLengthHost(): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    request.resume()
    response.writeHead(request.headers['content-length'] === undefined ? 411 : 200)
    response.end('{"results":[]}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.')
  return address.port
}
