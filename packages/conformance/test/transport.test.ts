import { once } from 'node:events'
import { createServer } from 'node:http'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it, onTestFinished } from 'vitest'
import { openNetwork } from '../src/host/network.ts'
import { createTransport } from '../src/host/transport.ts'
import { listenOnLoopback } from '../src/host/listen-on-loopback.ts'

it.each([
  ['never answers', false],
  ['never ends its answer', true],
])('stops waiting for a host that %s, also while garbage is collected', async (_, begins) => {
  const server = createServer((_request, response) => {
    if (begins) response.write('{')
  })
  const url = await listenOnLoopback(server)
  onTestFinished(async () => {
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  })
  setFlagsFromString('--expose-gc')
  const collecting = setInterval(() => runInNewContext('gc()'), 5)
  onTestFinished(() => clearInterval(collecting))
  const { send, close } = await openNetwork(url)
  onTestFinished(close)
  const transport = createTransport({
    sendOnce: send,
    interval: 0,
    timeLimit: 200,
    onExchange: () => undefined,
  })
  const sent = Array.from({ length: 10 }, () =>
    transport.send({ method: 'POST', url, headers: {}, body: '{}', ownToken: false }),
  )
  for (const { response } of await Promise.all(sent)) expect(response).toBeUndefined()
})
