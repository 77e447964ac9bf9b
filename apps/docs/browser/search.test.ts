import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violationsOn } from './axe.ts'
import { oneOf, screens } from './looked-at.ts'
import { useSite } from './site.ts'

const { newPage, open, url } = await useSite()

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Search' })
const loadedBy = (page: Page) =>
  page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))

/** Holds a file back on its way to the page, until it is let go. */
async function holdBack(page: Page, file: string): Promise<() => void> {
  let letGo: (() => void) | undefined
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(`**/${file}`, async (route) => {
    await held
    await route.continue()
  })
  return () => letGo?.()
}

describe('the search', () => {
  it('is nowhere loaded before it is opened, and then from the site alone', async () => {
    const { page, problems } = await open('guides/paging.html')
    await page.waitForLoadState('networkidle')
    expect((await loadedBy(page)).filter((name) => name.includes('search'))).toEqual([])
    await page.getByRole('button', { name: /^Search/ }).click()
    await dialogOf(page).getByRole('combobox').fill('limit')
    await dialogOf(page).getByRole('option').first().waitFor()
    expect((await loadedBy(page)).filter((name) => name.includes('search')).toSorted()).toEqual(
      ['search-index.json', 'search.js'].map((name) => `${url}${name}`),
    )
    expect(problems).toEqual([])
  })

  it.each(['/', 'Control+k'])('is opened by %s and used with the keyboard alone', async (keys) => {
    const { page, problems } = await open('guides/paging.html')
    await page.getByRole('button', { name: /^Search/ }).waitFor()
    await page.keyboard.press(keys)
    const dialog = dialogOf(page)
    await dialog.waitFor()
    await page.keyboard.type('412')
    const options = dialog.getByRole('option')
    await dialog.getByRole('status').filter({ hasText: 'the best first' }).waitFor()
    expect(await options.first().innerText()).toMatch(/^Reference › Get tasks › Errors\n412/)
    const chosen = () => dialog.locator('[aria-selected="true"]')
    await page.keyboard.press('ArrowUp')
    expect(await chosen().getAttribute('id')).toBe(await options.last().getAttribute('id'))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    const active = await dialog.getByRole('combobox').getAttribute('aria-activedescendant')
    expect(await chosen().getAttribute('id')).toBe(active)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/some\/sub-path\/operations\/updateTask\.html#412$/)
    expect(problems).toEqual([])
  })

  it('leads to the sample of a language, and chooses that, also on the page where it is opened', async () => {
    const { page, problems } = await open('operations/updateTask.html')
    for (const [query, language] of [
      ['python update', 'python'],
      ['go update', 'go'],
    ] as const) {
      await page.keyboard.press('Control+k')
      await dialogOf(page).getByRole('combobox').fill(query)
      await dialogOf(page).getByRole('status').filter({ hasText: 'the best first' }).waitFor()
      await page.keyboard.press('Enter')
      await page.waitForURL(new RegExp(`/updateTask\\.html#sample-${language}$`))
      const shown = page.locator('.program:visible')
      await expect.poll(() => shown.getAttribute('data-language')).toBe(language)
    }
    expect(problems).toEqual([])
  })

  it('closes with Escape, and gives the focus back', async () => {
    const { page } = await open('guides/paging.html')
    const button = page.getByRole('button', { name: /^Search/ })
    await button.click()
    await dialogOf(page).getByRole('combobox').fill('zzzzzz')
    await dialogOf(page).getByText('Nothing found.').waitFor()
    await page.keyboard.press('Escape')
    await dialogOf(page).waitFor({ state: 'hidden' })
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  describe.each(oneOf(['search.js', 'search-index.json']))('while %s is on its way', (file) => {
    it('keeps what is typed at once, and Enter leads to the first result when there are results', async () => {
      const { page, problems } = await open('guides/paging.html')
      const letGo = await holdBack(page, file)
      const asked = page.waitForRequest(`**/${file}`)
      await page.keyboard.press('/')
      await page.keyboard.type('limit')
      await page.keyboard.press('Enter')
      await asked
      expect(await dialogOf(page).getByRole('combobox').inputValue()).toBe('limit')
      expect(await dialogOf(page).getByRole('status').innerText()).toBe('Loading …')
      letGo()
      await page.waitForURL(/\/operations\/getTasks\.html#taskfilter-limit$/)
      expect(problems).toEqual([])
    })

    it.each([
      ['other words are typed', 's'],
      ['the dialog is closed', 'Escape'],
    ])('forgets Enter when %s', async (_, key) => {
      const { page } = await open('guides/paging.html')
      const letGo = await holdBack(page, file)
      await page.keyboard.press('/')
      await page.keyboard.type('limit')
      await page.keyboard.press('Enter')
      await page.keyboard.press(key)
      letGo()
      await page.getByRole('status', { includeHidden: true }).filter({ hasText: 'the best first' }).waitFor({
        state: 'attached',
      })
      await page.waitForLoadState('networkidle')
      expect(page.url()).toBe(`${url}guides/paging.html`)
    })

    it('says when it cannot be loaded, and tries again when it is opened again', async () => {
      const { page, problems } = await open('guides/paging.html')
      await page.route(`**/${file}`, (route) => route.abort())
      const button = page.getByRole('button', { name: /^Search/ })
      await button.click()
      await dialogOf(page).getByRole('status').filter({ hasText: 'could not be loaded' }).waitFor()
      expect(problems.filter((problem) => problem.startsWith('uncaught'))).toEqual([])
      await dialogOf(page).getByRole('button', { name: 'Close' }).click()
      await page.unroute(`**/${file}`)
      await button.click()
      await dialogOf(page).getByRole('combobox').fill('limit')
      await dialogOf(page).getByRole('option').first().waitFor()
    })
  })

  it('leaves a slash to whoever types one', async () => {
    const { page } = await open('console.html')
    await page.getByLabel('Host', { exact: true }).fill('')
    await page.getByLabel('Host', { exact: true }).press('/')
    expect(await page.getByLabel('Host', { exact: true }).inputValue()).toBe('/')
    expect(await dialogOf(page).count()).toBe(0)
  })

  it.each(oneOf(['console.html', 'reference.html', 'index.html']))('works on %s', async (path) => {
    const { page, problems } = await open(path)
    await page.waitForLoadState('networkidle')
    await page.keyboard.press('Control+k')
    await dialogOf(page).getByRole('combobox').fill('rate limit')
    await dialogOf(page)
      .getByRole('option', { name: /Rate limits/ })
      .first()
      .click()
    await page.waitForURL(/guides\/rate-limits\.html/)
    expect(problems).toEqual([])
  })

  describe('opened once', () => {
    let page: Page
    beforeAll(async () => {
      ;({ page } = await newPage())
      await page.goto(new URL('guides/paging.html', url).href)
      await page.keyboard.press('Control+k')
      await dialogOf(page).getByRole('combobox').fill('due date')
      await dialogOf(page).getByRole('status').filter({ hasText: 'the best first' }).waitFor()
    })
    afterAll(() => page.context().close())

    it.each(screens)(
      'has nothing that axe finds, and fits, $colorScheme, $width',
      async ({ colorScheme, width }) => {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 844 })
        expect(await violationsOn(page)).toEqual([])
        const box = await dialogOf(page).boundingBox()
        expect(box?.x).toBeGreaterThanOrEqual(0)
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width)
      },
    )
  })
})
