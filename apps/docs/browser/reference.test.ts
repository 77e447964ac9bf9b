import { operations } from '@case-management/contract'
import { describe, expect, it } from 'vitest'
import { oneOf } from './looked-at.ts'
import { useSite } from './site.ts'

const { open, url } = await useSite()

describe('the reference, opened from a sub-path', () => {
  it('shows the overview with its title, description and icon', async () => {
    const { page, problems } = await open('reference.html')
    expect(await page.title()).toBe('Interactive reference - Case Management task API')
    expect(await page.locator('meta[name=description]').getAttribute('content')).toMatch(/tasks of Kore\.ai/)
    const icon = await page.locator('link[rel=icon]').getAttribute('href')
    expect((await page.request.get(new URL(icon ?? '', url).href)).status()).toBe(200)
    await page.getByRole('heading', { name: 'Calling the API' }).waitFor()
    expect(problems).toEqual([])
  })

  it.each(oneOf(Object.values(operations)))(
    'deep-links to $id, with evidence on its fields',
    async ({ id, path }) => {
      const { page, problems } = await open(`reference.html#tag/Tasks/operation/${id}`)
      await page.waitForURL(new RegExp(`#/tasks/${id.toLowerCase()}$`))
      const operation = page.locator(`[id="tasks/${id.toLowerCase()}"]`)
      await operation.getByText(path.slice(0, 40)).first().waitFor()
      const fields = operation.locator('.schema-property-item')
      await fields
        .filter({ hasText: /evidence:\s*documented/ })
        .first()
        .waitFor()
      expect(await fields.filter({ hasNotText: /evidence:/ }).count()).toBe(0)
      expect(problems).toEqual([])
    },
  )

  it.each([1440, 1024, 390])('begins as the pages of operations do, %i pixels wide', async (width) => {
    const { page } = await open('operations/getTasks.html', { viewport: { width, height: 900 } })
    const begin = () =>
      page.evaluate(() =>
        ['.above > :first-child', '.above > :last-child', 'h1'].map((selector) => {
          const element = document.querySelector(selector)
          if (!element) return selector
          const { left, right } = element.getBoundingClientRect()
          const { fontSize, fontWeight, letterSpacing, lineHeight, color } = getComputedStyle(element)
          const edge = selector.includes('last') ? ['right', right] : ['left', left]
          return { selector, edge, fontSize, fontWeight, letterSpacing, lineHeight, color }
        }),
      )
    const ofOperation = width === 390 ? (await begin()).filter((_, index) => index !== 1) : await begin()
    await page.goto(new URL('reference.html', url).href)
    await page.getByRole('heading', { name: 'Calling the API' }).waitFor()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Interactive reference')
    await expect.poll(begin).toEqual(expect.arrayContaining(ofOperation))
    await page.getByRole('link', { name: 'YAML' }).click()
    await page.waitForURL(/\/openapi\.yaml$/)
  })

  it.each([
    [1440, 'Get tasks', 'limit', 'tasks/gettasks/t=request&path=limit'],
    [390, 'Update a task', 'dueDate', 'tasks/updatetask/t=request&path=duedate'],
  ])('%i pixels wide, its contents lead to a key of "%s": %s', async (width, operation, key, part) => {
    const { page, problems } = await open('reference.html', { viewport: { width, height: 844 } })
    const contents = page.getByLabel('On this page')
    await page.getByRole('heading', { name: 'Calling the API' }).waitFor()
    if (width < 1000) await page.getByText('On this page').click()
    await page.getByLabel(`Keys: ${operation}`).click()
    await contents.getByRole('link', { name: key, exact: true }).filter({ visible: true }).first().click()
    const row = page.locator(`[id="${part}"]`)
    await expect.poll(async () => (await row.boundingBox())?.y ?? -1).toBeGreaterThan(0)
    await expect.poll(async () => (await row.boundingBox())?.y ?? 844).toBeLessThan(400)
    await expect.poll(() => contents.locator('[aria-current]').allTextContents()).toEqual([operation])
    expect(problems).toEqual([])
  })

  it('has an address for each part that its contents name, and the parts are drawn', async () => {
    const { page } = await open('reference.html#/tasks/gettasks')
    await page.getByRole('heading', { name: 'Responses' }).first().waitFor()
    const missing = () =>
      page
        .locator('.contents a[href^="#/tasks/gettasks/"]')
        .evaluateAll((links) =>
          links
            .map((link) => link.getAttribute('href')?.slice(2) ?? '')
            .filter((id) => document.getElementById(id) === null),
        )
    await expect.poll(missing).toEqual([])
  })

  it('offers no other host beside the button that copies', async () => {
    const { page } = await open('reference.html#/tasks/gettasks')
    await page.getByTestId('page-actions').first().getByRole('button', { name: 'Copy' }).waitFor()
    expect(await page.getByTestId('page-actions').first().getByRole('button').count()).toBe(1)
    expect(await page.getByText(/Open in (Claude|ChatGPT)/).count()).toBe(0)
  })

  it.each(['openapi.yaml', 'operations/getTasks.md'])('shows %s in place of downloading it', async (path) => {
    const { page } = await open('status.html')
    await page.goto(new URL(path, url).href)
    expect(await page.locator('body').innerText()).toContain('getTasks')
  })

  it('follows the system into dark mode', async () => {
    const { page, problems } = await open('reference.html#/tasks/updatetask', { colorScheme: 'dark' })
    await page.getByRole('heading', { name: 'Update a task' }).waitFor()
    expect(await page.locator('html').getAttribute('class')).toContain('dark')
    expect(problems).toEqual([])
  })

  it('switches to dark mode, and remembers it', async () => {
    const { page, problems } = await open('reference.html', { colorScheme: 'light' })
    expect(await page.locator('html').getAttribute('class')).toContain('light')
    await page.getByRole('button', { name: 'Switch to dark mode' }).click()
    await page.locator('html.dark').waitFor()
    await page.reload()
    await page.locator('html.dark').waitFor()
    expect(problems).toEqual([])
  })
})
