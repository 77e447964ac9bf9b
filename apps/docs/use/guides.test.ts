import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { useSite } from '../browser/site.ts'

const { open } = await useSite()

/** What a reader presses, one after the other, to come to an answer from the front page. */
type Way = readonly ((page: Page) => Locator)[]
const door = (name: string) => (page: Page) => page.locator('.doors').getByRole('link', { name, exact: true })
const contentsBar = (page: Page) => page.getByText('On this page', { exact: true })
const keysOf = (section: string) => (page: Page) => page.getByLabel(`Keys: ${section}`)
const inContents = (name: string) => (page: Page) =>
  page.getByLabel('On this page').getByRole('link', { name, exact: true }).filter({ visible: true }).first()
const language = (name: string) => (page: Page) => page.locator('.samples label', { hasText: name })

describe.each([390, 1440])('on a screen of %i pixels, three presses from the front page lead to', (width) => {
  const toKey = (section: string, key: string): Way => [
    width < 1000 ? contentsBar : keysOf(section),
    inContents(key),
  ]

  it.each<{ question: string; way: Way; answer: string }>([
    {
      question: 'the default of limit',
      way: [door('Get tasks'), ...toKey('Body', 'limit')],
      answer: '#taskfilter-limit',
    },
    {
      question: 'how a due date is cleared',
      way: [door('Update a task'), ...toKey('Body', 'dueDate')],
      answer: '#taskupdate-duedate',
    },
    {
      question: 'what 412 means',
      way: [door('Get tasks'), ...toKey('Errors', '412')],
      answer: '[id="412"]',
    },
    {
      question: 'the Python sample of an update',
      way: [door('Update a task'), language('Python')],
      answer: '.program[data-language=python] >> visible=true',
    },
    {
      question: 'whether the sandbox can page',
      way: [door('Testing with mock and sandbox')],
      answer: 'h1:text("Testing")',
    },
  ])('$question', async ({ way, answer }) => {
    const { page } = await open('', { viewport: { width, height: 844 } })
    expect(way.length).toBeLessThanOrEqual(3)
    for (const step of way) await step(page).click()
    await expect
      .poll(() =>
        page
          .locator(answer)
          .first()
          .evaluate((place) => place.getBoundingClientRect().top),
      )
      .toBeLessThan(844)
    expect(await page.locator(answer).first().isVisible()).toBe(true)
  })
})

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
