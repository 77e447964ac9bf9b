import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { violationsOn } from './axe.ts'
import { useSite } from './site.ts'

const { open, screenshot } = useSite()

const themes = ['light', 'dark'] as const
const widths = [1440, 390]
const views = [
  { name: 'overview', path: '', ready: 'Calling the API' },
  { name: 'getTasks', path: '#/tasks/gettasks', ready: 'Get tasks' },
  { name: 'updateTask', path: '#/tasks/updatetask', ready: 'Update a task' },
  { name: 'getTasks-text', path: 'operations/getTasks.html', ready: 'Get tasks' },
  { name: 'updateTask-text', path: 'operations/updateTask.html', ready: 'Update a task' },
  { name: 'console', path: 'console.html', ready: 'The same call elsewhere' },
  { name: 'changelog', path: 'changelog.html', ready: 'Changelog of the contract' },
  { name: 'status', path: 'status.html', ready: 'Status of the truth' },
  { name: 'coverage', path: 'coverage.html', ready: 'Coverage' },
  { name: 'checks', path: 'checks.html', ready: 'Every check' },
  { name: 'faults', path: 'faults.html', ready: 'Every fault' },
  { name: 'workflow', path: 'workflows/take-a-task.html', ready: 'Take a task' },
]
const screens = themes.flatMap((theme) => widths.map((width) => ({ theme, width })))
const settings = themes.flatMap((theme) =>
  widths.flatMap((width) => views.map(({ name, path, ready }) => ({ theme, width, name, path, ready }))),
)

describe('axe finds nothing', () => {
  it.each(settings)('on $name, $theme, $width pixels wide', async ({ name, path, ready, theme, width }) => {
    // axe is evaluated as text, which the policy of the site rightly forbids.
    const { page } = await open(path, {
      colorScheme: theme,
      viewport: { width, height: 900 },
      bypassCSP: true,
    })
    await page.getByRole('heading', { name: ready }).first().waitFor()
    await page.waitForLoadState('networkidle')
    expect(await violationsOn(page)).toEqual([])
    await screenshot(page, `${name}-${theme}-${width}`)
  })

  it.each(screens)('on the open search with results, $theme, $width', async ({ theme, width }) => {
    const viewport = { width, height: 900 }
    const { page } = await open('', { colorScheme: theme, bypassCSP: true, viewport })
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

  it.each(screens)('on each open menu of an operation, $theme, $width', async ({ theme, width }) => {
    const viewport = { width, height: 900 }
    const { page } = await open('#/tasks/gettasks', { colorScheme: theme, bypassCSP: true, viewport })
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

  it.each(
    themes.flatMap((theme) =>
      (['getTasks', 'updateTask'] as const).map((operation) => ({ theme, operation })),
    ),
  )('on every field of $operation, with its evidence, $theme', async ({ theme, operation }) => {
    const path = `#/tasks/${operation.toLowerCase()}`
    const { page } = await open(path, { colorScheme: theme, bypassCSP: true })
    const shown = page.locator(`[id="tasks/${operation.toLowerCase()}"]`)
    const expand = shown.getByRole('button', { name: 'Expand all', exact: true })
    await expand.first().waitFor()
    await page.waitForLoadState('networkidle')
    // Only a click on "Expand all" opens every level, not what is open from the start.
    const collapse = shown.getByRole('button', { name: 'Collapse all', exact: true })
    for (const button of await collapse.elementHandles()) await button.click()
    await expect.poll(() => collapse.count()).toBe(0)
    const fields = shown.locator('.schema-property-item')
    const before = await fields.count()
    // A click can come while Redoc draws anew, and be lost.
    await expect
      .poll(async () => {
        for (const button of await expand.elementHandles()) await button.click()
        return expand.count()
      })
      .toBe(0)
    await drawAll(shown)
    expect(await fields.count()).toBeGreaterThan(before)
    expect(await fields.filter({ hasNotText: /evidence:/ }).allInnerTexts()).toEqual([])
    expect(await violationsOn(page)).toEqual([])
    await screenshot(page, `expanded-${operation}-${theme}`)
  })

  it.each(themes)('on the open menu of a narrow screen, %s', async (theme) => {
    const { page } = await open('', {
      colorScheme: theme,
      bypassCSP: true,
      viewport: { width: 390, height: 844 },
    })
    await page.getByRole('button', { name: /menu/i }).click()
    await page.getByRole('link', { name: 'Conventions', exact: true }).waitFor()
    expect(await violationsOn(page)).toEqual([])
    await screenshot(page, `menu-${theme}-390`)
  })
})

describe('the keyboard alone', () => {
  it('reaches each control that the mouse can click, and shows where it is', async () => {
    const { page } = await open('#/tasks/gettasks')
    await page.getByRole('heading', { name: 'Get tasks' }).waitFor()
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate(clickableButNotFocusable)).toEqual([])
  })

  it('opens the search, chooses a result and closes it', async () => {
    const { page } = await open('')
    const search = page.getByRole('button', { name: 'Search Ctrl+K' })
    await search.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Search' })
    await dialog.waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.keyboard.press('Control+k')
    await dialog.getByRole('textbox').fill('timezone')
    await page
      .getByRole('link', { name: /X-Timezone-Offset/ })
      .first()
      .waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(/#\/tasks\/(gettasks|updatetask)/)
    expect(await dialog.count()).toBe(0)
  })

  it('skips to the content with the first key press', async () => {
    const { page } = await open('')
    await page.getByRole('button', { name: 'Search Ctrl+K' }).waitFor()
    await page.keyboard.press('Tab')
    await page.getByRole('link', { name: 'Skip to the content' }).waitFor()
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
  })

  it('switches the layout', async () => {
    const { page } = await open('#/tasks/gettasks')
    const layout = page.getByRole('button', { name: 'Switch between one and two columns' })
    const panel = page.getByTestId('right-panel').first()
    await panel.waitFor()
    const before = await panel.boundingBox()
    await layout.focus()
    await page.keyboard.press('Space')
    await expect.poll(async () => (await panel.boundingBox())?.x).not.toBe(before?.x)
  })
})

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

/** Runs in the page: what has a pointer for the mouse, but is not, is not in and has not in it a focusable element. */
function clickableButNotFocusable(): string[] {
  const focusable =
    'a[href], button:not([disabled]), input, select, textarea, summary, [tabindex]:not([tabindex="-1"])'
  const pointed = [...document.querySelectorAll('body *')].filter(
    (element) => getComputedStyle(element).cursor === 'pointer',
  )
  return pointed
    .filter((element) => !pointed.includes(element.parentElement ?? element))
    .filter((element) => element.getBoundingClientRect().width > 0)
    .filter((element) => !element.closest(focusable) && !element.querySelector(focusable))
    .map((element) => element.outerHTML.slice(0, 200))
}
