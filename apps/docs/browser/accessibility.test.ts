import { operations } from '@case-management/contract'
import { schemas } from '@case-management/contract/schemas'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { violationsInThemes } from './axe.ts'
import { oneOf, themesLookedAt } from './looked-at.ts'
import { useSite } from './site.ts'
import { untilDrawn } from './views.ts'

const { open } = await useSite()

/** What a menu shows when it is open, and the button that opened it. */
const opened = ':is([role="menu"], [role="listbox"], [aria-expanded="true"])'

/** What axe finds in a part of a page that was opened. It covers others, which are looked at where nothing does. */
const violationsIn = (page: Page, part: string, width: number) =>
  violationsInThemes(page, themesLookedAt(width), part)

/** The keys of a task down to the deepest, as Redoc writes them in the anchors of its rows. */
const keysOfTasks = (['Task', 'Field', 'FieldMetaData'] as const)
  .flatMap((name) => Object.keys(schemas.$defs[name].properties))
  .map((key) => key.toLowerCase())

describe('axe finds nothing', () => {
  describe.each(oneOf([1440, 390]))('on a screen of %i pixels', (width) => {
    const options = { viewport: { width, height: 900 } }

    it('on each open menu of an operation', async () => {
      const { page } = await open('reference.html#/tasks/gettasks', options)
      const menus = page
        .locator('#redoc')
        .locator('[aria-haspopup="menu"], [aria-haspopup="listbox"], [aria-haspopup="true"]')
      await untilDrawn(page, 'Responses')
      const count = await menus.count()
      expect(count).toBeGreaterThan(3)
      for (let index = 0; index < count; index += 1) {
        const menu = menus.nth(index)
        if (!(await menu.isVisible())) continue
        await menu.click()
        await expect.poll(() => menu.getAttribute('aria-expanded')).toBe('true')
        expect(await violationsIn(page, opened, width)).toEqual([])
        await menu.click()
        await expect.poll(() => menu.getAttribute('aria-expanded')).toBe('false')
      }
    })
  })

  it.each(oneOf(Object.values(operations)))(
    'on every field of $id in the reference, with its evidence',
    async ({ id }) => {
      const { page } = await open(`reference.html#/tasks/${id.toLowerCase()}`)
      const shown = page.locator(`[id="tasks/${id.toLowerCase()}"]`)
      const fields = shown.locator('.schema-property-item')
      await untilDrawn(page, 'Responses')
      await expandAll(shown)
      await drawAll(shown)
      const names = await fields.evaluateAll((rows) => rows.map((row) => row.id.split(/[/=]/).at(-1)))
      expect(names).toEqual(expect.arrayContaining(keysOfTasks))
      expect(await fields.filter({ hasNotText: /evidence:/ }).allInnerTexts()).toEqual([])
      expect(await violationsInThemes(page, themesLookedAt(1440))).toEqual([])
    },
  )

  it.each([1440, 390])('on the open keys of a section, on a screen of %i pixels', async (width) => {
    const { page } = await open('operations/getTasks.html', { viewport: { width, height: 844 } })
    if (width < 1000) await page.getByText('On this page').click()
    await page.getByLabel('Keys: Answer').click()
    expect(await violationsIn(page, '.contents', width)).toEqual([])
  })

  it('on the open menu of a narrow screen', async () => {
    const { page } = await open('guides/paging.html', { viewport: { width: 390, height: 844 } })
    await page.getByText('Menu', { exact: true }).click()
    await page.getByRole('link', { name: 'Updating a task', exact: true }).waitFor()
    expect(await violationsIn(page, '.menu', 390)).toEqual([])
  })
})

/** Opens every level of every schema; there are more fields then than before. */
async function expandAll(shown: Locator): Promise<void> {
  const fields = shown.locator('.schema-property-item')
  const expand = shown.getByRole('button', { name: 'Expand all', exact: true })
  const collapse = shown.getByRole('button', { name: 'Collapse all', exact: true })
  // Only a click on "Expand all" opens every level, not what is open from the start.
  await clickAway(collapse)
  const before = await fields.count()
  await clickAway(expand)
  await expect.poll(() => fields.count()).toBeGreaterThan(before)
}

/** Clicks buttons until none is left. A click can come while Redoc draws what it scrolled to, and be lost. */
async function clickAway(buttons: Locator): Promise<void> {
  await expect
    .poll(async () => {
      for (const button of await buttons.elementHandles()) await button.click()
      return buttons.count()
    })
    .toBe(0)
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
