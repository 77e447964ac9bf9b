import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { startStockPrism } from '@case-management/mock'

/** Starts `prism proxy` as it comes, before a host. */
export async function startPrismProxy(host: string): Promise<{ url: string; close: () => Promise<void> }> {
  const prism = startStockPrism(['proxy', 'openapi.json', host, '--port', '0'], ['ignore', 'pipe', 'inherit'])
  const closed = once(prism, 'close')
  const close = async () => {
    prism.kill('SIGTERM')
    await closed
  }
  if (!prism.stdout) throw new Error('Prism has no output.')
  for await (const line of createInterface({ input: prism.stdout })) {
    const url = /Prism is listening on (\S+)/.exec(line)?.[1]
    if (url === undefined) continue
    // What it logs of each call would fill the pipe.
    prism.stdout.resume()
    return { url, close }
  }
  throw new Error('Prism ended before it listened.')
}
