import { startSandbox, type SandboxServer } from '@case-management/sandbox'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useSite } from '../browser/site.ts'

const { open } = await useSite()

describe('the console with the keyboard alone', () => {
  let sandbox: SandboxServer
  beforeAll(async () => {
    sandbox = await startSandbox({ port: 0, tasks: 40 })
  })
  afterAll(() => sandbox.close())

  it('sends an example and reads the answer', async () => {
    const { page } = await open('console.html')
    await page.getByRole('button', { name: 'Send' }).waitFor()
    await tabTo(page, 'Host')
    await page.keyboard.press('Control+a')
    await page.keyboard.type(sandbox.url)
    await tabTo(page, 'Fill in demo access')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#token')?.value !== '')
    await tabTo(page, 'Example of the contract')
    await page.keyboard.type('empty')
    await tabTo(page, 'Fill in the example')
    await page.keyboard.press('Space')
    await tabTo(page, 'Send')
    await page.keyboard.press('Enter')
    await page.locator('.outcome').filter({ hasText: /^200 / }).waitFor()
    await tabTo(page, 'Answer body, text')
    const read = await page.evaluate(() => document.activeElement?.textContent)
    expect(JSON.parse(read ?? '')).toMatchObject({ results: [], totalResults: 0 })
  })

  it('keeps its place when a field is removed: on the one that follows, and at the end on what adds one', async () => {
    const { page } = await open('console.html')
    await page.getByRole('button', { name: 'Send' }).waitFor()
    for (const key of ['unresolved', 'status']) {
      await page.getByLabel('Key to add to filter').selectOption(key)
      await page.getByRole('button', { name: `Add ${key}` }).click()
    }
    await page.getByRole('button', { name: 'Add to status' }).click()
    await press(page, 'Remove limit')
    expect(await nameOfFocus(page)).toBe('Key to add to page')
    await press(page, 'Remove unresolved')
    expect(await nameOfFocus(page)).toBe('Remove status')
    await press(page, 'Remove status 1')
    expect(await nameOfFocus(page)).toBe('Remove status 1')
    await page.keyboard.press('Enter')
    expect(await nameOfFocus(page)).toBe('Add to status')
    await press(page, 'Remove status')
    expect(await nameOfFocus(page)).toBe('Key to add to filter')
  })
})

/** Presses a button that is found by its name, as the keyboard does. */
async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).focus()
  await page.keyboard.press('Enter')
}

/** Presses Tab until a control of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab')
    if ((await nameOfFocus(page)) === name) return
  }
  throw new Error(`Tab does not come to ${name}.`)
}

function nameOfFocus(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const focused = document.activeElement
    const labels =
      focused && 'labels' in focused && focused.labels instanceof NodeList ? [...focused.labels] : []
    return (
      focused?.getAttribute('aria-label') ??
      labels[0]?.textContent ??
      focused?.textContent ??
      ''
    ).trim()
  })
}
