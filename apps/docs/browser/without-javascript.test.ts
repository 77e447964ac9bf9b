import { contract, operations } from '@case-management/contract'
import { describe, expect, it } from 'vitest'
import { earlierReleases } from '../site/releases/earlier-releases.ts'
import { oneOf } from './looked-at.ts'
import { useSite } from './site.ts'

const { open } = await useSite()
const javaScriptEnabled = false

describe('without JavaScript', () => {
  it('the reference leads to the pages that tell the same', async () => {
    const { page, problems } = await open('reference.html', { javaScriptEnabled })
    expect(await page.getByRole('heading', { level: 1 }).allTextContents()).toEqual(['Interactive reference'])
    // Redoc, which they would lead to, is not there.
    const deadLinks = page.locator('a[href^="#"]:not(.skip-link)').filter({ visible: true })
    expect(await deadLinks.allTextContents()).toEqual([])
    await page.getByRole('main').getByRole('link', { name: 'Get tasks' }).click()
    await page.waitForURL(/operations\/getTasks\.html$/)
    expect(problems).toEqual([])
  })

  it.each(earlierReleases)(
    'the reference of release $version leads to the pages of the newest version',
    async ({ version }) => {
      const { page, problems } = await open(`releases/${version}/index.html`, { javaScriptEnabled })
      const text = await page.getByRole('main').innerText()
      expect(text).toContain(`Pages that need none tell of the newest version, ${contract.version}:`)
      await page.getByRole('main').getByRole('link', { name: 'Update a task' }).click()
      await page.waitForURL(/\/some\/sub-path\/operations\/updateTask\.html$/)
      expect(problems).toEqual([])
    },
  )

  it.each(oneOf(Object.values(operations)))(
    'the page of $id tells everything about it, and can be left',
    async ({ id, path, headers, responses }) => {
      const { page, problems } = await open(`operations/${id}.html`, { javaScriptEnabled })
      const text = await page.getByRole('main').innerText()
      expect(text).toContain(path)
      for (const { name } of headers) expect(text).toContain(name)
      for (const status of Object.keys(responses)) expect(text).toContain(status)
      await page.getByText('Guides', { exact: true }).click()
      await page.getByRole('link', { name: 'Paging', exact: true }).click()
      await page.waitForURL(/guides\/paging\.html$/)
      expect(problems).toEqual([])
    },
  )

  it('dark follows the system', async () => {
    const { page } = await open('operations/getTasks.html', { javaScriptEnabled, colorScheme: 'dark' })
    const background = await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)
    expect(background).toBe('rgb(14, 17, 22)')
  })
})

it('with JavaScript, the theme chosen in the reference holds on the other pages', async () => {
  const { page, problems } = await open('reference.html', { colorScheme: 'light' })
  await page.getByRole('button', { name: 'Switch to dark mode' }).click()
  await page.goto(new URL('operations/getTasks.html', page.url()).href)
  expect(await page.locator('html').getAttribute('class')).toBe('dark')
  expect(problems).toEqual([])
})
