import { createServer, type Server } from 'node:http'
import { connect } from 'node:net'
import { once } from 'node:events'
import { expect, it, onTestFinished } from 'vitest'
import { listen, PortError, requireFreePort, type Address, type Listening } from '../src/index.ts'

const anyPort: Address = { port: 0, variable: 'EXAMPLE_PORT' }

async function opened(server: Server, address: Address = anyPort): Promise<Listening & { port: number }> {
  const listening = await listen(server, address)
  onTestFinished(() => listening.close())
  return { ...listening, port: Number(new URL(listening.url).port) }
}

it('listens on this machine only, unless told otherwise, at the URL that it gives', async () => {
  const { url } = await opened(createServer((_, answer) => answer.end('here')))
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect(await (await fetch(url)).text()).toBe('here')
})

it.each([
  ['::1', '[::1]'],
  ['[::1]', '[::1]'],
  ['localhost', 'localhost'],
])('listens on %s, and gives a URL that answers', async (hostname, shown) => {
  const { url, port } = await opened(
    createServer((_, answer) => answer.end('here')),
    { ...anyPort, hostname },
  )
  expect(url).toBe(`http://${shown}:${port}`)
  expect(await (await fetch(url)).text()).toBe('here')
})

it('names a taken port, and the variable that moves it', async () => {
  const { port } = await opened(createServer())
  const message = `Port ${port} on 127.0.0.1 is taken; free it, or set EXAMPLE_PORT to another.`
  await expect(listen(createServer(), { ...anyPort, port })).rejects.toThrow(new PortError(message))
  await expect(requireFreePort({ ...anyPort, port })).rejects.toThrow(new PortError(message))
})

it('names an address that is not of this machine', async () => {
  await expect(listen(createServer(), { ...anyPort, hostname: '192.0.2.1' })).rejects.toThrow(
    /^192\.0\.2\.1:0 cannot be opened: /,
  )
})

it('a port that was only looked at is free', async () => {
  const { port, close } = await opened(createServer())
  await close()
  await requireFreePort({ ...anyPort, port })
  expect(await opened(createServer(), { ...anyPort, port })).toMatchObject({ port })
})

it('close cuts what is in flight, and may be asked for twice', async () => {
  const server = createServer(() => {})
  const { port, close } = await opened(server)
  const socket = connect(port, '127.0.0.1').on('error', () => {})
  socket.write('GET / HTTP/1.1\r\nHost: here\r\n\r\n')
  await once(server, 'request')
  const cut = once(socket, 'close')
  await Promise.all([close(), close(), cut])
  expect(socket.destroyed).toBe(true)
})

it('close lets a request in flight finish when there is time for it', async () => {
  const server = createServer((_, answer) => setImmediate(() => answer.end('finished')))
  const { url, close } = await opened(server)
  const answer = fetch(url, { headers: { connection: 'close' } })
  await once(server, 'request')
  await close(60_000)
  expect(await (await answer).text()).toBe('finished')
})
