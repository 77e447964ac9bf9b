/** The limit of what Node can do: reads a request and sends the bytes that its parent gave it. */
import { once } from 'node:events'
import { createServer } from 'node:http'

const [answer]: [Uint8Array] = await once(process, 'message').then(([bytes]) => [bytes])
const server = createServer((request, response) => {
  request.resume().on('end', () => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': answer.length })
    response.end(answer)
  })
}).listen(0, '127.0.0.1')
await once(server, 'listening')
const address = server.address()
process.send?.(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`)
