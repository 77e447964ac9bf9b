// A bare HTTP host in a process of its own, which answers every request with the same page of the contract's examples.
import { createServer } from 'node:http'
import { examples } from '@case-management/contract/examples'

const example = examples.getTasks.responses['200']['full-record']
const results = Array.from({ length: Number(process.argv[2] ?? 10) }, () => example.results[0])
const page = JSON.stringify({ ...example, results })

const server = createServer((request, response) => {
  request.resume()
  request.on('end', () => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(page) })
    response.end(page)
  })
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address) process.send?.({ port: address.port, bytes: page.length })
})
process.on('disconnect', () => process.exit())
