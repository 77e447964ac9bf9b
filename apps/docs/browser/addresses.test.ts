import { contract } from '@case-management/contract'
import { expect, it } from 'vitest'
import { earlierReleases } from '../site/releases/earlier-releases.ts'
import { violationsOn } from './axe.ts'
import { earlierFragments } from './earlier-fragments.ts'
import { oneOf } from './looked-at.ts'
import { useSite } from './site.ts'

const { open } = await useSite()
const screens = [
  { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const

it.each(oneOf(['#tag/Tasks/operation/updateTask', '#/tasks/updatetask']))(
  'the first page sends %s on to the reference, which it was once',
  async (fragment) => {
    const { page, problems } = await open(`index.html${fragment}`)
    await page.getByRole('heading', { name: 'Update a task' }).first().waitFor()
    // The address that Redoc has today: for the earlier one it draws "404" first.
    expect(page.url()).toContain('/reference.html#/tasks/updatetask')
    expect(problems).toEqual([])
  },
)

it.each(oneOf(Object.entries(earlierFragments)))(
  'what led to a part of %s leads to it still',
  async (path, fragments) => {
    const { page, problems } = await open(path)
    const unseen = await page.evaluate(async (all) => {
      const missed: string[] = []
      for (const fragment of all) {
        scrollTo(0, 0)
        location.hash = fragment
        // A script may lead on from there.
        await new Promise((resolve) => setTimeout(resolve))
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
        const place = document.querySelector(':target')?.getBoundingClientRect()
        if (!place || place.bottom <= 0 || place.top >= innerHeight) missed.push(fragment)
      }
      return missed
    }, fragments)
    expect(unseen).toEqual([])
    expect(problems).toEqual([])
  },
)

it('an address without a page says so, and has ways on, at any depth', async () => {
  for (const screen of screens) {
    const { page, problems } = await open('no/such/page.html', { ...screen })
    await page.getByRole('heading', { name: 'There is no such page', level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    expect(await violationsOn(page)).toEqual([])
    await page.getByRole('main').getByRole('link', { name: 'Get tasks' }).click()
    await page.waitForURL(/\/some\/sub-path\/operations\/getTasks\.html$/)
    expect(problems.filter((problem) => !problem.includes('404'))).toEqual([])
  }
})

it.each(
  oneOf<[string, string, string]>([
    ['guides/rate-limit.php', 'guides rate limit', 'Rate limits'],
    ['guides/rate-limit/foo', 'guides rate limit foo', 'Rate limits'],
    ['updateTasks/', 'updateTasks', 'Update a task'],
  ]),
)('from the address %s the search looks for "%s"', async (address, words, found) => {
  const { page } = await open(address)
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Search/ })
    .click()
  const dialog = page.getByRole('dialog', { name: 'Search' })
  await dialog
    .getByRole('option', { name: new RegExp(found) })
    .first()
    .waitFor()
  expect(await dialog.getByRole('combobox').inputValue()).toBe(words)
})

it.each(earlierReleases)(
  'the reference of release $version stands beside the newest, says which it is, and has neighbours and contents',
  async ({ version }) => {
    const { page, problems } = await open('changelog.html')
    await page.getByRole('link', { name: `The reference of version ${version}` }).click()
    await page.getByText(`This is version ${version} of the contract`).waitFor()
    expect(await page.locator('.site .version').textContent()).toBe(version)
    expect(await page.locator('.menu [open] > summary').textContent()).toBe('Reference')
    expect(await page.locator('.steps a').count()).toBe(2)
    await page.getByLabel('On this page').getByRole('link', { name: 'Update a task' }).click()
    await page.getByRole('heading', { name: 'Update a task' }).first().waitFor()
    await page.getByRole('link', { name: contract.version, exact: true }).last().click()
    await page.waitForURL(/\/reference\.html/)
    expect(problems).toEqual([])
  },
)
