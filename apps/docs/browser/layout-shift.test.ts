import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { useSite } from './site.ts'

const { open } = useSite()

interface LayoutShift extends PerformanceEntry {
  value: number
  hadRecentInput: boolean
}

const views = [
  { path: '', ready: 'Calling the API' },
  { path: '#/tasks/gettasks', ready: 'Get tasks' },
  { path: '#/tasks/updatetask', ready: 'Update a task' },
  { path: 'operations/getTasks.html', ready: 'Get tasks' },
  { path: 'operations/updateTask.html', ready: 'Update a task' },
  { path: 'console.html', ready: 'The same call elsewhere' },
]

const settings = views.flatMap(({ path, ready }) => [1440, 390].map((width) => ({ path, ready, width })))

it.each(settings)(
  'nothing moves under the reader of "$path", $width pixels wide',
  async ({ path, ready, width }) => {
    const { page } = await open(path, { viewport: { width, height: 900 } })
    await page.getByRole('heading', { name: ready }).first().waitFor()
    await page.waitForLoadState('networkidle')
    expect(await cumulativeLayoutShift(page)).toBeLessThan(0.1)
  },
)

it('a page that does move is seen to', async () => {
  const { page } = await open('operations/getTasks.html')
  await page.evaluate(async () => {
    document.querySelector('main')?.insertAdjacentHTML('afterbegin', '<div style="height: 500px"></div>')
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
  expect(await cumulativeLayoutShift(page)).toBeGreaterThan(0.1)
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
