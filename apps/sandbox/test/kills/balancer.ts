import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import { listen, type Listening } from '@case-management/serving'

/**
 * Spreads calls over hosts on this machine, as a load balancer does that knows nothing of what is under way.
 *
 * @param hosts - the URLs that calls go to in turn; may change at any time.
 */
export async function startBalancer(hosts: ReadonlySet<string>): Promise<Listening> {
  let calls = 0
  const server = createServer((call, answer) => {
    const urls = [...hosts]
    const url = urls[calls++ % urls.length]
    if (url === undefined) answer.destroy()
    else pass(call, answer, url)
  })
  return await listen(server, { port: 0, variable: 'no variable' })
}

/** Passes a call on, once: when its host goes away, so does the caller's connection. */
function pass(call: IncomingMessage, answer: ServerResponse, url: string): void {
  const { method, headers } = call
  const passed = request(`${url}${call.url}`, { method, headers }, (got) => {
    answer.writeHead(got.statusCode ?? 502, got.headers)
    pipeline(got, answer, ignored)
  })
  passed.on('error', () => answer.destroy())
  pipeline(call, passed, ignored)
}

/** What breaks has broken the caller's connection, too, and that is all there is to say. */
function ignored(): void {}
