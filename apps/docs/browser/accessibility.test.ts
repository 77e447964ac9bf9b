import { operations } from '@case-management/contract'
import { schemas } from '@case-management/contract/schemas'
import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { violationsOn } from './axe.ts'
import { useSite } from './site.ts'
import { everyView, fileNameOf, openView } from './views.ts'

const site = useSite()
const { open, screenshot } = site

const themes = ['light', 'dark'] as const
const widths = [1440, 390]
const screens = themes.flatMap((theme) => widths.map((width) => ({ theme, width })))
// axe is evaluated as text, which the policy of the site rightly forbids.
const bypassCSP = true
/** The keys of a task down to the deepest, as Redoc writes them in the anchors of its rows. */
const keysOfTasks = (['Task', 'Field', 'FieldMetaData'] as const)
  .flatMap((name) => Object.keys(schemas.$defs[name].properties))
  .map((key) => key.toLowerCase())

describe('axe finds nothing', () => {
  describe.each(screens)('$theme, $width pixels wide,', ({ theme, width }) => {
    const options = { colorScheme: theme, viewport: { width, height: 900 }, bypassCSP }

    it.each(everyView)('on $path', async (view) => {
      const { page } = await openView(site, view, options)
      expect(await violationsOn(page)).toEqual([])
      await screenshot(page, `${fileNameOf(view)}-${theme}-${width}`)
    })

    it('on the open search with results', async () => {
      const { page } = await open('', options)
      await page.getByRole('heading', { name: 'Operations' }).waitFor()
      await page.waitForLoadState('networkidle')
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog', { name: 'Search' }).getByRole('textbox').fill('due date')
      await page
        .getByRole('link', { name: /dueDate/ })
        .first()
        .waitFor()
      expect(await violationsOn(page)).toEqual([])
      await screenshot(page, `search-${theme}-${width}`)
    })

    it('on each open menu of an operation', async () => {
      const { page } = await open('#/tasks/gettasks', options)
      const menus = page.locator('[aria-haspopup="menu"], [aria-haspopup="listbox"], [aria-haspopup="true"]')
      await menus.first().waitFor()
      await page.waitForLoadState('networkidle')
      const count = await menus.count()
      expect(count).toBeGreaterThan(3)
      for (let index = 0; index < count; index += 1) {
        const menu = menus.nth(index)
        if (!(await menu.isVisible())) continue
        await menu.click()
        expect(await violationsOn(page)).toEqual([])
        if (index < 4) await screenshot(page, `open-menu-${index}-${theme}-${width}`)
        await page.keyboard.press('Escape')
      }
    })
  })

  describe.each(themes)('%s,', (theme) => {
    it.each(Object.values(operations))('on every field of $id, with its evidence', async ({ id }) => {
      const { page } = await open(`#/tasks/${id.toLowerCase()}`, { colorScheme: theme, bypassCSP })
      const shown = page.locator(`[id="tasks/${id.toLowerCase()}"]`)
      const fields = shown.locator('.schema-property-item')
      await expandAll(shown)
      await drawAll(shown)
      const names = await fields.evaluateAll((rows) => rows.map((row) => row.id.split(/[/=]/).at(-1)))
      expect(names).toEqual(expect.arrayContaining(keysOfTasks))
      expect(await fields.filter({ hasNotText: /evidence:/ }).allInnerTexts()).toEqual([])
      expect(await violationsOn(page)).toEqual([])
      await screenshot(page, `expanded-${id}-${theme}`)
    })

    it('on the open menu of a narrow screen', async () => {
      const viewport = { width: 390, height: 844 }
      const { page } = await open('', { colorScheme: theme, viewport, bypassCSP })
      await page.getByRole('button', { name: /menu/i }).click()
      await page.getByRole('link', { name: 'Conventions', exact: true }).waitFor()
      expect(await violationsOn(page)).toEqual([])
      await screenshot(page, `menu-${theme}-390`)
    })
  })
})

/** Opens every level of every schema; there are more fields then than before. */
async function expandAll(shown: Locator): Promise<void> {
  const fields = shown.locator('.schema-property-item')
  const expand = shown.getByRole('button', { name: 'Expand all', exact: true })
  const collapse = shown.getByRole('button', { name: 'Collapse all', exact: true })
  await expand.first().waitFor()
  await shown.page().waitForLoadState('networkidle')
  // Only a click on "Expand all" opens every level, not what is open from the start.
  for (const button of await collapse.elementHandles()) await button.click()
  await expect.poll(() => collapse.count()).toBe(0)
  const before = await fields.count()
  // A click can come while Redoc draws anew, and be lost.
  await expect
    .poll(async () => {
      for (const button of await expand.elementHandles()) await button.click()
      return expand.count()
    })
    .toBe(0)
  await expect.poll(() => fields.count()).toBeGreaterThan(before)
}

/** Brings each part into view that Redoc leaves blank until then, and waits until it is drawn. */
async function drawAll(shown: Locator): Promise<void> {
  const blank = shown.locator('[data-schema-nested-open="true"] [aria-hidden="true"][style*="min-height"]')
  await expect
    .poll(async () => {
      await blank.evaluateAll((parts) => parts.forEach((part) => part.scrollIntoView({ block: 'center' })))
      return blank.count()
    })
    .toBe(0)
}
