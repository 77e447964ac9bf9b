import { operations } from '@case-management/contract'
import { describe, expect, it } from 'vitest'
import { useSite } from './site.ts'

const { open, screenshot } = useSite()
const javaScriptEnabled = false

describe('without JavaScript', () => {
  it('the reference tells everything about both operations', async () => {
    const { page, problems } = await open('', { javaScriptEnabled })
    for (const { path, headers, responses } of Object.values(operations)) {
      await page.getByText(`POST ${path}`, { exact: true }).waitFor()
      const text = await page.locator('body').innerText()
      for (const { name } of headers) expect(text).toContain(name)
      for (const status of Object.keys(responses)) expect(text).toContain(status)
    }
    await page.getByRole('heading', { name: 'Calling the API' }).waitFor()
    expect((await page.locator('body').innerText()).length).toBeGreaterThan(20_000)
    await screenshot(page, 'overview-without-javascript')
    expect(problems).toEqual([])
  })

  it.each(Object.values(operations))('the page of $id can be read and left', async ({ id, path }) => {
    const { page, problems } = await open(`operations/${id}.html`, { javaScriptEnabled })
    await page.getByText(`POST ${path}`, { exact: true }).waitFor()
    expect(await page.getByRole('navigation').getByRole('link').count()).toBeGreaterThan(2)
    await screenshot(page, `${id}-without-javascript`)
    await page.getByRole('link', { name: 'Interactive reference' }).click()
    await page.waitForURL(/index\.html/)
    expect(problems).toEqual([])
  })

  it('dark follows the system', async () => {
    const { page } = await open('operations/getTasks.html', { javaScriptEnabled, colorScheme: 'dark' })
    const background = await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)
    expect(background).toBe('rgb(34, 36, 43)')
  })
})

it('with JavaScript, the theme chosen in the reference holds on the other pages', async () => {
  const { page, problems } = await open('', { colorScheme: 'light' })
  await page.getByRole('button', { name: 'Switch to dark mode' }).click()
  await page.goto(new URL('operations/getTasks.html', page.url()).href)
  expect(await page.locator('html').getAttribute('class')).toBe('dark')
  expect(problems).toEqual([])
})
