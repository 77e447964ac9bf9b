import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { listen, type Listening } from '@case-management/serving'
import { siteFolder } from '../site/paths.ts'
import { staticSite } from './static-site.ts'

/** Where and under which path the site is served. */
export interface ServeDocsOptions {
  /** TCP port; 0 picks a free one. */
  port: number
  /** Address to listen on. @defaultValue `127.0.0.1`, which only this machine reaches. */
  hostname?: string
  /** Path that the site is served under, such as `/docs`. @defaultValue `/` */
  basePath?: string
  /** The built site. @defaultValue `dist/` of this package */
  folder?: string
}

/**
 * Serves the built site. Any other web server does as well: the site is a static folder.
 *
 * @throws an error of one line when the site is not built, or the port is taken or may not be opened.
 * @example
 * const docs = await serveDocs({ port: 4020 })
 * console.log(docs.url)
 * await docs.close()
 */
export async function serveDocs({
  port,
  hostname = '127.0.0.1',
  basePath = '/',
  folder = siteFolder,
}: ServeDocsOptions): Promise<Listening> {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error('The docs are not built: run `pnpm build` first.')
  const base = `/${basePath.replaceAll(/^\/+|\/+$/g, '')}/`.replace('//', '/')
  const server = createServer(staticSite(folder, base))
  const { url, close } = await listen(server, { port, hostname, variable: 'DOCS_PORT' })
  return { url: `${url}${base}`, close }
}
