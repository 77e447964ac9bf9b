import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { launchChromium } from '@case-management/browser-testing'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { packageFolder } from '../site/paths.ts'
import type { Listening } from '@case-management/serving'
import { serveDocs } from '../src/index.ts'

/** A page of the site, and what went wrong in it so far. */
export interface OpenedPage {
  page: Page
  /** Console errors and warnings, uncaught errors, failed requests, and requests to another host. */
  problems: string[]
}

/** The site in a browser, for the tests of one file. */
export interface SiteInBrowser {
  url: () => string
  /** Opens a path below the root of the site until the test ends; everything that it loads is recorded. */
  open: (path: string, options?: BrowserContextOptions) => Promise<OpenedPage>
  /** Keeps a picture of what the page shows. */
  screenshot: (page: Page, name: string) => Promise<void>
}

/** Serves the built site from a sub-path, and starts Chromium. */
export function useSite(): SiteInBrowser {
  const screenshots = join(packageFolder, 'reports', 'screenshots')
  let docs: Listening
  let browser: Browser
  beforeAll(async () => {
    docs = await serveDocs({ port: 0, basePath: '/some/sub-path' })
    browser = await launchChromium()
    await mkdir(screenshots, { recursive: true })
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    await docs.close()
  })
  return {
    url: () => docs.url,
    open: async (path, options = {}) => {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        reducedMotion: 'reduce',
        ...options,
      })
      onTestFinished(() => context.close())
      const page = await context.newPage()
      const problems = recordProblems(page, docs.url)
      await page.goto(new URL(path, docs.url).href)
      return { page, problems }
    },
    screenshot: async (page, name) => {
      await page.screenshot({ path: join(screenshots, `${name}.png`) })
    },
  }
}

function recordProblems(page: Page, site: string): string[] {
  const problems: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(site) && !/^(blob|data):/.test(url)) problems.push(`request to another host: ${url}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`)
  })
  return problems
}
