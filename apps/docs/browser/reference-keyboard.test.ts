import { describe, expect, it } from 'vitest'
import { useSite } from './site.ts'

const { open } = useSite()

describe('the reference with the keyboard alone', () => {
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
