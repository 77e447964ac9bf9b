import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import { promisify } from 'node:util'
import { examples } from '@case-management/contract/examples'
import { expect, onTestFinished, test } from 'vitest'
import { startHost } from './helpers/host.ts'

/** A proxy that notes what it is asked for, and leads nowhere. */
async function startProxy(): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = []
  const proxy = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    response.writeHead(502).end()
  })
  proxy.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`)
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void proxy.close())
  const address = proxy.address()
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, asked }
}

const program = `
  const { createTasksClient } = await import('@case-management/client')
  for (const host of process.argv.slice(1)) {
    const client = createTasksClient({ host, accountId: 'a1', streamId: 'st-1', auth: 'a-token', retries: 0 })
    console.log(await client.getTasks().then(() => 'answered', (error) => error.name))
  }
`

test('with the variables of the README, Node asks the proxy for hosts outside, and for this machine never', async () => {
  const host = await startHost(() => ({ body: examples.getTasks.responses['200'].empty }))
  const proxy = await startProxy()
  const local = host.url.replace('127.0.0.1', 'localhost')
  // Nothing listens there, or no IPv6 is here: the proxy must not be asked all the same.
  const local6 = 'http://[::1]:9'
  const args = ['--conditions=@case-management/source', '--input-type=module', '--eval', program]
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...args, '--', 'platform.example', host.url, local, local6],
    {
      cwd: import.meta.dirname,
      env: {
        NODE_USE_ENV_PROXY: '1',
        HTTP_PROXY: proxy.url,
        HTTPS_PROXY: proxy.url,
        NO_PROXY: 'localhost,127.0.0.1,[::1]',
      },
    },
  )
  expect(stdout.trim().split('\n')).toEqual(['ConnectionError', 'answered', 'answered', 'ConnectionError'])
  expect(proxy.asked).toEqual(['CONNECT platform.example:443'])
})
