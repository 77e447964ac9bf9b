import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import compression from 'compression'
import express, { type Express, type Response } from 'express'
import { rootedPage } from './rooted-page.ts'
import { forEver, isNamedAfterContent, siteHeaders } from './site-headers.ts'

/**
 * The files of a folder over HTTP: compressed where the reader takes that, and 304 where the reader has the file
 * already. There are no ranges, because no file is large.
 *
 * @param base - path that the folder is served under, with a slash at both ends.
 */
export function staticSite(folder: string, base: string): Express {
  const site = express().disable('x-powered-by').enable('strict routing')
  // Express reads a path as a pattern.
  const mount = base.slice(0, -1).replaceAll(/[{}()[\]+?!:*\\]/g, String.raw`\$&`)
  site.use((_, response, next) => {
    for (const [name, value] of Object.entries(siteHeaders)) response.setHeader(name, value)
    response.setHeader('Cache-Control', 'no-cache')
    // In every answer: a 304 has to repeat it, though there is nothing in it to compress.
    response.setHeader('Vary', 'Accept-Encoding')
    next()
  })
  site.use(compression())
  if (mount !== '') site.get(['/', mount], (_, response) => response.redirect(base))
  const options = { acceptRanges: false, redirect: false, cacheControl: false, setHeaders }
  site.use(mount, express.static(folder, options))
  const notFound = notFoundPage(folder, base)
  site.use((request, response) => {
    const { method } = request
    if (method === 'GET' || method === 'HEAD') {
      // Programs get a line; browsers name HTML first.
      return notFound !== undefined && request.accepts('text', 'html') === 'html'
        ? response.status(404).type('html').send(notFound)
        : end(response, 404, 'There is no such page.')
    }
    response.setHeader('Allow', 'GET, HEAD')
    end(response, 405, 'This site is read with GET and HEAD.')
  })
  return site
}

function setHeaders(response: Response, path: string): void {
  if (isNamedAfterContent(basename(path))) response.setHeader('Cache-Control', forEver)
}

/** The page of the site for an address that is none, where it has one. It is shown under any address. */
function notFoundPage(folder: string, base: string): string | undefined {
  const file = join(folder, '404.html')
  return existsSync(file) ? rootedPage(readFileSync(file, 'utf8'), base) : undefined
}

function end(response: Response, status: number, text: string): void {
  response.status(status).type('text/plain').send(`${text}\n`)
}
