import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import type { Server } from 'node:http'
import { runServer } from 'verdaccio'

/** A registry on this machine. */
export interface Registry {
  /** With a slash at its end, as npm wants it. */
  url: string
  close: () => void
}

/**
 * Starts Verdaccio on a free port. It takes packages of the scope from anybody, asks no other registry for them,
 * and has all others from the registry that npm is set to.
 *
 * @param storage - folder that may hold what an earlier run fetched.
 * @param scope - such as `@owner`.
 */
export async function startRegistry(storage: string, scope: string): Promise<Registry> {
  const uplink = execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim()
  const everybody = { access: '$all', publish: '$all', unpublish: '$all' }
  const server: Server = await runServer({
    storage,
    self_path: storage,
    uplinks: { npm: { url: uplink, timeout: '60s', maxage: '1h', max_fails: 100 } },
    packages: { [`${scope}/*`]: everybody, '**': { access: '$all', proxy: 'npm' } },
    web: { enable: false },
    max_body_size: '100mb',
    log: { type: 'stdout', format: 'pretty', level: 'fatal' },
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The registry listens on no port.')
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
