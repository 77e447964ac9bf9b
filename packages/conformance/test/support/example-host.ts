import { once } from 'node:events'
import { createServer } from 'node:http'
import { operations } from '@case-management/contract'
import { examples } from '@case-management/contract/examples'
import { listenOnLoopback } from '../../src/host/listen-on-loopback.ts'

/** An answer before it is sent. */
export interface Answer {
  operation: string
  status: number
  headers: Record<string, string>
  body: unknown
}

/** A host that runs. */
export interface ExampleHost {
  url: string
  /** Headers of every request received, in their order. */
  received: Record<string, string | string[] | undefined>[]
  close(): Promise<void>
}

/**
 * Serves the named example that the header `Prefer` asks for.
 *
 * @param change - makes the answer wrong; by default it stays as documented.
 */
export async function startExampleHost(
  change: (answer: Answer) => Answer = (answer) => answer,
): Promise<ExampleHost> {
  const received: ExampleHost['received'] = []
  const server = createServer((request, response) => {
    received.push(request.headers)
    const operation = Object.values(operations).find(({ path }) =>
      new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(request.url ?? ''),
    )
    const [, code = '200', name = 'first-page'] =
      /code=(\d+), example=([\w-]+)/.exec(String(request.headers['prefer'])) ?? []
    const named: Record<string, Record<string, unknown>> = operation ? examples[operation.id].responses : {}
    const answer = change({
      operation: operation?.id ?? '',
      status: Number(code),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        ...(code === '405' && { allow: operation?.method ?? '' }),
      },
      body: structuredClone(named[code]?.[name]),
    })
    response.writeHead(answer.status, answer.headers)
    response.end(JSON.stringify(answer.body))
    request.resume()
  })
  return {
    url: await listenOnLoopback(server),
    received,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
