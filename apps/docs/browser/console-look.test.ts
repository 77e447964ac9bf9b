import { startSandbox, type SandboxServer } from '@case-management/sandbox'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violationsOn } from './axe.ts'
import { fillInDemoAccess, send } from './console-page.ts'
import { screens } from './looked-at.ts'
import { useSite } from './site.ts'

const { newPage, url } = await useSite()

describe('the console, once it is used', () => {
  let sandbox: SandboxServer
  let page: Page
  beforeAll(async () => {
    sandbox = await startSandbox({ port: 0, tasks: 40 })
    ;({ page } = await newPage())
    await page.goto(new URL('console.html', url).href)
    await page.getByLabel('Host', { exact: true }).fill(sandbox.url)
    await fillInDemoAccess(page)
    await page.getByRole('radio', { name: 'updateTask' }).check()
    await page.getByLabel('Task (taskId)').fill('ti-no-such-task')
    await page.getByText('Optional headers').click()
    await page.getByLabel('Example of the contract').selectOption('clear')
    await page.getByRole('button', { name: 'Fill in the example' }).click()
    for (const key of ['fields', 'name']) {
      await page.getByLabel('Key to add to body').selectOption(key)
      await page.getByRole('button', { name: `Add ${key}` }).click()
    }
    await send(page)
  })
  afterAll(async () => {
    await page.context().close()
    await sandbox.close()
  })

  it.each([1440, 1024, 390])('shows the answer beside the request where there is room: %i', async (width) => {
    await page.setViewportSize({ width, height: 768 })
    const left = async (side: string) => (await page.locator(side).boundingBox())?.x ?? 0
    expect((await left('.answer')) > (await left('.request'))).toBe(width >= 1024)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
  })

  it.each(screens)(
    'has nothing that axe finds, and fits, $colorScheme, $width',
    async ({ colorScheme, width }) => {
      expect(await page.locator('.outcome').textContent()).toMatch(/^4\d\d /)
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 900 })
      // Where the bars that stay in view lie over nothing that was scrolled under them.
      await page.evaluate(() => scrollTo(0, 0))
      expect(await violationsOn(page)).toEqual([])
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(beyond).toBeLessThanOrEqual(0)
    },
  )
})
