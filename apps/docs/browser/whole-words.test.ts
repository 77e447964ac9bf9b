import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { useSite } from './site.ts'

const { open } = useSite()
const paths = [
  '',
  '#/tasks/gettasks',
  '#/tasks/updatetask',
  'operations/getTasks.html',
  'guides/filtering-and-sorting.html',
  'guides/contradictions.html',
  'workflows/take-a-task.html',
  'status.html',
  'checks.html',
  'changelog.html',
  'console.html',
]

describe.each([1440, 390])('no word is torn on a screen of %i pixels', (width) => {
  it.each(paths)('on "%s"', async (path) => {
    const { page } = await open(path, { viewport: { width, height: 900 } })
    await page.getByRole('heading').first().waitFor()
    await page.waitForLoadState('networkidle')
    expect(await tornWords(page)).toEqual([])
  })
})

it('a torn word is seen', async () => {
  const { page } = await open('status.html')
  await page.addStyleTag({ content: 'h1 { width: 5ch; overflow-wrap: anywhere }' })
  expect(await tornWords(page)).toContain('Status')
})

/** Words of letters that begin on one line and end on another, but for those in blocks of code. */
function tornWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const torn: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest('pre, script, style, noscript, [data-component-name^="JsonViewer"]'))
        continue
      for (const word of (node.textContent ?? '').matchAll(/(?<![^\s([])\p{L}{2,20}(?![^\s.,;:)\]])/gu)) {
        const range = document.createRange()
        range.setStart(node, word.index)
        range.setEnd(node, word.index + word[0].length)
        const lines = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top)))
        if (lines.size > 1) torn.push(word[0])
      }
    }
    return torn
  })
}
