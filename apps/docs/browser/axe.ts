import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

export type Theme = 'light' | 'dark'

export const bothThemes: readonly Theme[] = ['dark', 'light']

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** All rules but those that axe itself leaves out, and one of WCAG 2.2 that it does so far. */
const options = JSON.stringify({
  rules: { 'target-size': { enabled: true } },
  // To describe each element that breaks no rule takes a third of the time.
  resultTypes: ['violations'],
  selectors: false,
})

/**
 * What axe finds on a page, one line for each element.
 *
 * @param part - selector of what is looked at; by default everything. It must be there.
 */
export async function violationsOn(page: Page, part = 'html'): Promise<string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axeSource)
  const found = await page.evaluate<AxeResults['violations']>(
    `axe.run(${JSON.stringify(part)}, ${options}).then(({ violations }) => violations)`,
  )
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}

/** What axe finds on a page, or a part of it, in each of these themes. */
export async function violationsInThemes(
  page: Page,
  themes: readonly Theme[] = bothThemes,
  part?: string,
): Promise<string[]> {
  const found: string[] = []
  for (const theme of themes) {
    await setTheme(page, theme)
    found.push(...(await violationsOn(page, part)).map((violation) => `${theme}: ${violation}`))
  }
  return found
}

/** Puts a page into a theme, as its switch does, but for remembering it. */
export async function setTheme(page: Page, theme: Theme): Promise<void> {
  await page.evaluate((mode) => {
    document.documentElement.classList.remove('light', 'dark')
    document.documentElement.classList.add(mode)
  }, theme)
}
