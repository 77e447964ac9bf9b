import type { BrowserContextOptions, Page } from 'playwright-core'
import type { OpenedPage, SiteInBrowser } from './site.ts'

/** Opens the console for a host, with access to the demo stream. */
export async function openConsole(
  { open }: SiteInBrowser,
  host: string,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const opened = await open('console.html', options)
  const { page } = opened
  await page.getByLabel('Host', { exact: true }).fill(host)
  await fillInDemoAccess(page)
  return opened
}

/** Enters account, stream and token of the demo stream. */
export async function fillInDemoAccess(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fill in demo access' }).click()
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#token')?.value !== '')
}

/** Writes the body as JSON. */
export async function writeBody(page: Page, body: string): Promise<void> {
  await page.getByLabel('JSON', { exact: true }).check()
  await page.getByLabel('Body as JSON').fill(body)
}

/** The call as one of the forms in which the page shows it. */
export async function callAs(
  page: Page,
  form: 'curl' | 'TypeScript' | 'Environment' | 'Link',
): Promise<string> {
  await page.getByRole('radio', { name: form, exact: true }).check()
  return (await page.locator('.tabs + section code').textContent()) ?? ''
}

/** Sends the call; the line that tells what became of it. */
export async function send(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Send' }).click()
  const outcome = page.locator('.outcome')
  await outcome.filter({ hasText: /^\d{3} |^No answer/ }).waitFor()
  return (await outcome.textContent()) ?? ''
}

/** The body of the answer that is shown. */
export async function answerBody(page: Page): Promise<unknown> {
  const text = await page.getByRole('group', { name: 'Answer body, text' }).textContent()
  const body: unknown = JSON.parse(text ?? '')
  return body
}
