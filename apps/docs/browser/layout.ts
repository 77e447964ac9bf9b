import type { Page } from 'playwright-core'

interface LayoutShift extends PerformanceEntry {
  value: number
  hadRecentInput: boolean
}

/** The sum of all layout shifts since the page was opened: never less than CLS, which is the worst five seconds. */
export function cumulativeLayoutShift(page: Page): Promise<number> {
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
export function tornWords(page: Page): Promise<string[]> {
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
