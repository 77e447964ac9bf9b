import { describe, expect, it } from 'vitest'
import { useSite } from './site.ts'

const { open } = await useSite()

it.each([
  { width: 1440, height: 900, parts: ['.for', '.start', '.client', '.last-run', '.doors'] },
  { width: 1280, height: 720, parts: ['.for', '.start', '.client', '.last-run', '.doors'] },
  { width: 1024, height: 768, parts: ['.for', '.start', '.client', '.last-run', '.doors'] },
  // What can be done is seen; the rest is a short way down.
  { width: 390, height: 844, parts: ['.for', '.start', '.doors'] },
])(
  'the front page is answered in one screen of $width by $height pixels: $parts',
  async ({ parts, ...viewport }) => {
    const { page } = await open('', { viewport })
    for (const part of parts) {
      const box = await page.locator(part).boundingBox()
      expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height)
    }
    expect(await page.locator('.doors h2').count()).toBe(4)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  },
)

describe('a guide', () => {
  it('is read without JavaScript, and leads to every other page, on a narrow screen too', async () => {
    const { page, problems } = await open('guides/updating.html', {
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    })
    await page.getByRole('heading', { name: 'Updating a task', level: 1 }).waitFor()
    expect(await page.getByRole('button').count()).toBe(0)
    await page.getByText('Menu', { exact: true }).click()
    await page.getByText('Conformance', { exact: true }).click()
    await page.getByRole('link', { name: 'Your tenant' }).click()
    await page.waitForURL(/guides\/your-tenant\.html$/)
    expect(problems).toEqual([])
  })

  it('has the same header and navigation as the reference', async () => {
    const { page } = await open('guides/paging.html')
    const shell = () =>
      page.locator('header.site, .menu').evaluateAll((parts) => parts.map(({ textContent }) => textContent))
    await page.getByRole('button', { name: 'Switch to dark mode' }).waitFor()
    const here = await shell()
    await page.goto(new URL('../reference.html#/tasks/updatetask', page.url()).href)
    await page.getByRole('button', { name: 'Copy' }).first().waitFor()
    expect(await shell()).toEqual(here)
  })

  it('shows one group of the navigation at a time', async () => {
    const { page } = await open('guides/paging.html')
    const opened = () => page.locator('.menu [open] > summary').allTextContents()
    expect(await opened()).toEqual(['Guides'])
    await page.getByText('Reference', { exact: true }).click()
    expect(await opened()).toEqual(['Reference'])
  })

  it('lists its own headings, and marks the one that is read', async () => {
    const { page } = await open('guides/paging.html')
    const contents = page.getByRole('navigation', { name: 'On this page' })
    const last = contents.getByRole('link').nth(2)
    await last.click()
    await contents.locator('[aria-current]').waitFor()
    expect(await contents.locator('[aria-current]').textContent()).toBe(await last.textContent())
  })

  it('switches to dark mode with the keyboard, and every page remembers it', async () => {
    const { page, problems } = await open('guides/paging.html', { colorScheme: 'light' })
    const button = page.getByRole('button', { name: 'Switch to dark mode' })
    await button.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Switch to light mode' }).waitFor()
    const background = () => page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)
    expect(await background()).toBe('rgb(14, 17, 22)')
    await page.goto(new URL('../reference.html', page.url()).href)
    await page.locator('html.dark').waitFor()
    expect(problems).toEqual([])
  })

  it('skips to its text with the first key press', async () => {
    const { page } = await open('guides/paging.html')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
  })
})
