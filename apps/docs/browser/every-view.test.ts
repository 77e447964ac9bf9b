import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { setTheme, violationsInThemes } from './axe.ts'
import { walkWithTab } from './keyboard-walk.ts'
import { cumulativeLayoutShift, tornWords } from './layout.ts'
import { darkParts, faultsOnPaper, linksWithoutAddress } from './paper.ts'
import { themesLookedAt, viewsLookedAt } from './looked-at.ts'
import { keepPictureOfFailure, useSite, type OpenedPage } from './site.ts'
import { untilDrawn } from './views.ts'

const site = await useSite()

const formats = [
  // What A4 leaves between margins of a centimetre, across and upright, in pixels of CSS.
  { width: 1440, paper: { held: 'across', width: 1047 } },
  { width: 390, paper: { held: 'upright', width: 718 } },
]

// What a view needs is in the browser's cache when an earlier one has loaded it.
let opened: OpenedPage
beforeAll(async () => {
  opened = await site.newPage()
})
afterAll(() => opened.page.context().close())

// A view is opened once for each width; each check leaves it as the next one needs it.
describe.each(viewsLookedAt)('$path', ({ path, ready, operation }) => {
  const isOperation = operation !== undefined

  afterEach(({ task }) => keepPictureOfFailure(opened.page, task))
  afterAll(() => site.forget(opened))

  describe.each(formats)('on a screen of $width pixels', ({ width, paper }) => {
    beforeAll(async () => {
      const { page, problems } = opened
      problems.length = 0
      await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
      await page.setViewportSize({ width, height: 900 })
      // From another document: an address that differs from the last in nothing would load nothing.
      await page.goto('about:blank')
      await page.goto(new URL(path, site.url).href)
      await untilDrawn(page, ready)
    })

    it('nothing moves, is torn or cut off', async () => {
      const { page, problems } = opened
      expect(await cumulativeLayoutShift(page)).toBeLessThan(0.1)
      expect(await tornWords(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
      expect(problems).toEqual([])
    })

    it(`axe finds nothing in the ${themesLookedAt(width).join(' and the ')}`, async () => {
      expect(await violationsInThemes(opened.page, themesLookedAt(width))).toEqual([])
    })

    it('Tab comes to every control, shows each, and leaves the page', async () => {
      // Redoc draws the parts above an operation only when they are scrolled to; the overview walks through them.
      const parts = isOperation ? `[id="${path.split('#/')[1]}"]` : 'body'
      const walk = await walkWithTab(opened.page, parts)
      expect(walk).toMatchObject({ missed: [], invisible: [], ended: true })
      expect(walk.reached).toBeGreaterThan(isOperation ? 50 : 3)
    })

    // On paper the reference is one document.
    if (isOperation) return
    it(`on paper held ${paper.held} it is whole, no wider than the paper, dark on white, with the address of each link to another host, and nothing to press`, async () => {
      const { page, problems } = opened
      await layOnPaper(page, paper.width)
      await expect.poll(() => faultsOnPaper(page)).toEqual([])
      // Colours change over a moment.
      await expect.poll(() => darkParts(page)).toEqual([])
      expect(await linksWithoutAddress(page)).toEqual([])
      expect(problems).toEqual([])
    })
  })
})

/** Shows a page as a reader of the dark theme prints it. */
async function layOnPaper(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 1000 })
  await setTheme(page, 'dark')
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
}
