import { existsSync } from 'node:fs'
import { extname, join } from 'node:path'
import { listen, type Listening } from '@case-management/serving'
import { createAdaptorServer } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { siteFolder } from '../site/paths.ts'

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
  const server = createAdaptorServer({ fetch: staticSite(folder, base).fetch })
  const { url, close } = await listen(server, { port, hostname, variable: 'DOCS_PORT' })
  return { url: `${url}${base}`, close }
}

/** Types of texts that Hono does not know. Chromium shows `text/yaml`, and downloads what it takes for no text. */
const readableTypes: Record<string, string> = {
  '.md': 'text/markdown; charset=utf-8',
  '.yaml': 'text/yaml; charset=utf-8',
}

function staticSite(folder: string, base: string): Hono {
  const app = new Hono()
  if (base !== '/') {
    app.get('/', (context) => context.redirect(base))
    app.get(base.slice(0, -1), (context) => context.redirect(base))
  }
  app.use(`${base}*`, async (context, next) => {
    await next()
    context.header('X-Content-Type-Options', 'nosniff')
    context.header('Cache-Control', 'no-cache')
    const type = readableTypes[extname(context.req.path)]
    if (type !== undefined && context.res.ok) context.header('Content-Type', type)
  })
  app.use(
    `${base}*`,
    serveStatic({ root: folder, rewriteRequestPath: (path) => path.slice(base.length - 1) }),
  )
  return app
}
