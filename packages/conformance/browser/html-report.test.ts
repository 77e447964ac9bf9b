import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { launchChromium } from '@case-management/browser-testing'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { runConformance } from '../src/index.ts'
import { toHtml } from '../src/reports/html.ts'
import { faults } from '../test/faults/index.ts'
import { honestSandbox, sandboxApp, sandboxTarget } from '../test/support/honest-sandbox.ts'
import { someOf } from '../test/support/some-of.ts'

const folder = join(import.meta.dirname, '../reports/screenshots')
const file = join(folder, 'report.html')
const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser

/** The report of a run that failed, in a browser without a network. */
beforeAll(async () => {
  browser = await launchChromium()
  const fault = faults.find(({ id }) => id === 'page-always-one')
  const sandbox = await honestSandbox()
  const host = fault?.break((request) => sandbox.fetch(request)) ?? sandbox.fetch
  const run = await runConformance({
    target: sandboxTarget(),
    credentials: sandboxApp,
    strict: true,
    seed: 1,
    phases: ['laws'],
    // A page of all checks takes axe ten times as long, and is made of the same.
    only: [inject('allCases') ? 'laws/getTasks' : 'laws/getTasks/pages'],
    fetch: (input, init) => host(new Request(input, init)),
  })
  await sandbox.close()
  await mkdir(folder, { recursive: true })
  await writeFile(file, toHtml(run))
})

afterAll(() => browser.close())

async function open(
  colorScheme: 'light' | 'dark',
  width: number,
): Promise<{ page: Page; requests: string[] }> {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 }, offline: true })
  const page = await context.newPage()
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => requests.push(`console: ${message.text()}`))
  await page.goto(pathToFileURL(file).href)
  return { page, requests }
}

describe('the HTML report', () => {
  it.each(
    someOf(2, [
      ['light', 1280],
      ['dark', 390],
      ['dark', 1280],
      ['light', 390],
    ] as const),
  )('shows what did not hold, offline and for everybody: %s, %i pixels', async (scheme, width) => {
    const { page, requests } = await open(scheme, width)
    await page.getByText('page is right on every page').first().click()
    const opened = page.locator('details[open]')
    await opened
      .getByText(/page is 1, not 2/)
      .first()
      .waitFor()
    await page.getByText('Does not conform').waitFor()
    await page.screenshot({ path: join(folder, `report-${scheme}-${width}.png`) })
    const fits = await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')
    expect(fits).toBe(true)

    // The link to the rule leads to what the contract says, in the same page.
    await opened.getByRole('link').first().click()
    await page.locator('section:target pre').waitFor()

    await page.evaluate(`document.querySelector('details:has(.wide)').open = true`)
    const fitsOpened = await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')
    expect(fitsOpened).toBe(true)
    await page.evaluate(axeSource)
    expect(requests.filter((each) => !each.startsWith(pathToFileURL(file).href))).toEqual([])
    const { violations } = await page.evaluate<AxeResults>(
      "axe.run(document, { resultTypes: ['violations'] })",
    )
    expect(
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 150)}`)),
    ).toEqual([])
  })
})
