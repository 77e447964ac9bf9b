import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { useSite } from './site.ts'
import { everyView, openView } from './views.ts'

const site = useSite()
const { open } = site

interface LayoutShift extends PerformanceEntry {
  value: number
  hadRecentInput: boolean
}

describe.each([1440, 390])('on a screen of %i pixels nothing moves, is torn or cut off', (width) => {
  it.each(everyView)('on $path', async (view) => {
    const { page, problems } = await openView(site, view, { viewport: { width, height: 900 } })
    expect(await cumulativeLayoutShift(page)).toBeLessThan(0.1)
    expect(await tornWords(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
    expect(problems).toEqual([])
  })
})

it('a page that does move is seen to', async () => {
  const { page } = await open('operations/getTasks.html')
  await page.evaluate(async () => {
    document.querySelector('main')?.insertAdjacentHTML('afterbegin', '<div style="height: 500px"></div>')
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
  expect(await cumulativeLayoutShift(page)).toBeGreaterThan(0.1)
})

it('a torn word is seen', async () => {
  const { page } = await open('status.html')
  await page.addStyleTag({ content: 'h1 { width: 5ch; overflow-wrap: anywhere }' })
  expect(await tornWords(page)).toContain('Conformance')
})

/** The sum of all layout shifts since the page was opened: never less than CLS, which is the worst five seconds. */
function cumulativeLayoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) => {
          const shifts = list.getEntries().filter((entry): entry is LayoutShift => 'hadRecentInput' in entry)
          resolve(shifts.reduce((sum, { value }) => sum + value, 0))
        })
        observer.observe({ type: 'layout-shift', buffered: true })
        // The observer stays silent when nothing moved.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(0))))
      }),
  )
}

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
