import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { useSite } from './site.ts'

const { open } = await useSite()
const narrow = { viewport: { width: 390, height: 900 } }
const wide = { viewport: { width: 2400, height: 900 } }
const shadowOf = (element: Element) => getComputedStyle(element).boxShadow

it.each(['reference.html', 'guides/first-call.html'])(
  'a line of code stays whole on a narrow page, and its block scrolls with the keyboard: %s',
  async (path) => {
    const { page, problems } = await open(path, narrow)
    const block = codeWith(page, 'getTasks')
    await block.and(page.getByRole('group', { name: 'Code' })).waitFor()
    const { rows, lines } = await block.evaluate((pre) => {
      const { lineHeight, paddingTop, paddingBottom } = getComputedStyle(pre)
      const height = pre.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom)
      const text = pre.textContent.trim()
      return { rows: Math.round(height / parseFloat(lineHeight)), lines: text.split('\n').length }
    })
    expect(rows).toBe(lines)
    expect(await block.evaluate(shadowOf)).toContain('inset')
    await block.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => block.evaluate((pre) => pre.scrollLeft)).toBeGreaterThan(0)
    expect(problems).toEqual([])
  },
)

it('a block that shows all of its code is no stop of the keyboard, and becomes one when the page gets narrow', async () => {
  const { page } = await open('guides/first-call.html', wide)
  const block = codeWith(page, 'import {')
  await page.getByRole('button', { name: 'Switch to dark mode' }).waitFor()
  expect(await block.getAttribute('tabindex')).toBeNull()
  expect(await block.evaluate(shadowOf)).toBe('none')
  await page.setViewportSize(narrow.viewport)
  await block.and(page.getByRole('group', { name: 'Code' })).waitFor()
})

it('a table that is cut off shows that there is more of it, on the side where it is', async () => {
  const { page } = await open('generators.html', narrow)
  const table = page.getByRole('group', { name: 'Table' }).first()
  expect(await table.evaluate((part) => part.scrollWidth - part.clientWidth)).toBeGreaterThan(0)
  expect(await table.evaluate(shadowOf)).toMatch(/ -\d+px 0px/)
  await table.evaluate((part) => part.scrollTo({ left: part.scrollWidth }))
  await expect.poll(() => table.evaluate(shadowOf)).toMatch(/ 16px 0px/)
  const { page: whole } = await open('status.html', wide)
  expect(await whole.getByRole('group', { name: 'Table' }).first().evaluate(shadowOf)).toBe('none')
})

function codeWith(page: Page, text: string) {
  return page.locator('pre', { hasText: text }).first()
}
