import { describe, expect, it } from 'vitest'
import { useSite } from './site.ts'

const { open } = useSite()

describe('a guide', () => {
  it('is read without JavaScript, and leads to every other page', async () => {
    const { page, problems } = await open('guides/updating.html', {
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    })
    await page.getByRole('heading', { name: 'Updating a task', level: 1 }).waitFor()
    expect(await page.getByRole('button', { name: /mode/ }).count()).toBe(0)
    await page.getByText('All pages').click()
    await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Paging' }).click()
    await page.waitForURL(/guides\/paging\.html$/)
    expect(problems).toEqual([])
  })

  it('is found from the reference, in the navigation and by a link', async () => {
    const { page, problems } = await open('')
    await page.getByRole('link', { name: 'Guides', exact: true }).first().click()
    await page.getByRole('link', { name: 'Rate limits' }).click()
    await page.waitForURL(/\/some\/sub-path\/guides\/rate-limits\.html$/)
    expect(problems).toEqual([])
  })

  it('is one click away from the reference, in the same list as from every other page', async () => {
    const { page } = await open('guides/paging.html')
    const places = page.getByRole('navigation', { name: 'Site' }).getByRole('link', { includeHidden: true })
    const listed = await places.allTextContents()
    await page.goto(new URL('../index.html#/tasks/updatetask', page.url()).href)
    await page.getByText('All pages').click()
    expect(await places.allTextContents()).toEqual(listed)
    await places.filter({ hasText: 'Paging' }).click()
    await page.waitForURL(/guides\/paging\.html$/)
  })

  it('switches to dark mode with the keyboard, and every page remembers it', async () => {
    const { page, problems } = await open('guides/paging.html', { colorScheme: 'light' })
    const button = page.getByRole('button', { name: 'Switch to dark mode' })
    await button.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Switch to light mode' }).waitFor()
    const background = () => page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)
    expect(await background()).toBe('rgb(34, 36, 43)')
    await page.goto(new URL('../index.html', page.url()).href)
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
