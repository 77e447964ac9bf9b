import { join } from 'node:path'
import { launchChromium } from '@case-management/browser-testing'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { onTestFinished, type TestContext } from 'vitest'
import type { Listening } from '@case-management/serving'
import { packageFolder } from '../site/paths.ts'
import { serveDocs } from '../src/index.ts'

const wide = { width: 1440, height: 900 }

/** A page of the site, and what went wrong in it so far. */
export interface OpenedPage {
  page: Page
  /** Console errors and warnings, uncaught errors, failed requests, and requests to another host. */
  problems: string[]
}

/** The site in a browser. */
export interface SiteInBrowser {
  url: string
  /** Opens a path below the root of the site until the test ends; everything that it loads is recorded. */
  open: (path: string, options?: BrowserContextOptions) => Promise<OpenedPage>
  /** An empty page for as long as its context is open, of which everything that it loads is recorded. */
  newPage: (options?: BrowserContextOptions) => Promise<OpenedPage>
  /** Leaves a page as if nothing had been opened in it, but for what the browser has cached of the site. */
  forget: (opened: OpenedPage) => Promise<void>
}

let started: { browser: Browser; docs: Listening } | undefined

/** Pages that no test has open, by the options of their contexts. A used one shows the next path for a third of the cost. */
const idle = new Map<string, OpenedPage[]>()

/** The built site, served from a sub-path, and Chromium. The files of one process share both, which end with it. */
export async function useSite(): Promise<SiteInBrowser> {
  started ??= {
    docs: await serveDocs({ port: 0, basePath: '/some/sub-path' }),
    browser: await launchChromium(),
  }
  const { browser, docs } = started
  const newPage = async (options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({ viewport: wide, reducedMotion: 'reduce', ...options })
    const page = await context.newPage()
    return { page, problems: recordProblems(page, docs.url) }
  }
  const forget = (opened: OpenedPage) => forgetSite(opened, docs.url)
  return {
    url: docs.url,
    open: async (path, { viewport = wide, colorScheme = 'light', ...options } = {}) => {
      const key = JSON.stringify(options)
      const opened = idle.get(key)?.pop() ?? (await newPage(options))
      const { page } = opened
      onTestFinished(async ({ task }) => {
        await keepPictureOfFailure(page, task)
        if (task.result?.state === 'fail') return page.context().close()
        await forget(opened)
        idle.set(key, [...(idle.get(key) ?? []), opened])
      })
      if (viewport) await page.setViewportSize(viewport)
      await page.emulateMedia({ media: 'screen', colorScheme, reducedMotion: 'reduce' })
      await page.goto(new URL(path, docs.url).href)
      return opened
    },
    newPage,
    forget,
  }
}

async function forgetSite({ page, problems }: OpenedPage, site: string): Promise<void> {
  await page.unrouteAll()
  await page.goto('about:blank')
  await page.context().clearCookies()
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin: new URL(site).origin, storageTypes: 'all' })
  await session.send('Page.resetNavigationHistory')
  await session.detach()
  problems.length = 0
}

/** Keeps a picture of a page in `reports/screenshots` when its test failed. */
export async function keepPictureOfFailure(page: Page, task: TestContext['task']): Promise<void> {
  if (task.result?.state !== 'fail') return
  const name = task.fullTestName.replaceAll(/[^\w-]+/g, '-').slice(0, 150)
  await page.screenshot({ path: join(packageFolder, 'reports', 'screenshots', `${name}.png`) })
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
