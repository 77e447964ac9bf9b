import { createServer, type Server } from 'node:http'
import { basename } from 'node:path'
import { launchChromium } from '@case-management/browser-testing'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'

/** A page in Chromium that can import the client as `/client.js`. */
export interface BrowserPage {
  page: () => Page
  /** Where the page comes from. It redirects every path but its own. */
  url: () => string
  /** Names of the scripts that were loaded so far. */
  scripts: () => string[]
  /** Warnings and errors on the console so far. */
  console: () => string[]
}

/** Bundles the client with its chunks, serves it, and opens a page of that server. */
export function usePage(): BrowserPage {
  const scripts: string[] = []
  const messages: string[] = []
  let server: Server
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    const files = await bundles()
    server = createServer(({ url = '/' }, response) => {
      const script = files.get(url.slice(1))
      if (script !== undefined) {
        scripts.push(url)
        response.writeHead(200, { 'content-type': 'text/javascript' }).end(script)
      } else if (url === '/') response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>')
      else response.writeHead(url === '/favicon.ico' ? 204 : 307, { location: 'https://example.com/' }).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    browser = await launchChromium()
    page = await browser.newPage()
    page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`))
    await page.goto(urlOf(server))
  })
  afterAll(async () => {
    await browser.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return { page: () => page, url: () => urlOf(server), scripts: () => scripts, console: () => messages }
}

async function bundles(): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    stdin: { contents: `export * from '../src/index.ts'`, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    outdir: '/',
    entryNames: 'client',
    chunkNames: '[name]-[hash]',
    conditions: ['@case-management/source'],
    write: false,
  })
  return new Map(outputFiles.map(({ path, text }) => [basename(path), text]))
}

function urlOf(server: Server): string {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.')
  return `http://127.0.0.1:${address.port}`
}
