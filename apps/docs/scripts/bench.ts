// `pnpm --filter @case-management/docs bench [loads]`: how soon a reader sees something, with nothing in the cache.
import { launchChromium } from '@case-management/browser-testing'
import { serveDocs } from '../src/index.ts'

const pages = [
  { name: 'operation page', path: 'operations/getTasks.html' },
  { name: 'guide', path: 'guides/first-call.html' },
  { name: 'status', path: 'status.html' },
  { name: 'console', path: 'console.html' },
  { name: 'front page', path: '' },
  { name: 'reference', path: 'reference.html' },
  { name: 'reference, operation', path: 'reference.html#/tasks/gettasks' },
]

const loads = Number(process.argv[2] ?? 15)
const docs = await serveDocs({ port: 0 })
const browser = await launchChromium()
// The first page of a browser pays for its start.
await firstPaint('')
console.log(`First contentful paint in ms, ${loads} loads each, cold cache, loopback`)
console.log('page                     median     p90     max')
for (const { name, path } of pages) {
  const times: number[] = []
  for (let load = 0; load < loads; load += 1) times.push(await firstPaint(path))
  const sorted = times.toSorted((one, other) => one - other)
  const at = (part: number) => String(Math.round(sorted[Math.ceil(part * loads) - 1] ?? NaN)).padStart(7)
  console.log(`${name.padEnd(24)}${at(0.5)} ${at(0.9)} ${at(1)}`)
}
await browser.close()
await docs.close()

/** Milliseconds from the navigation to the first text or picture, in a context of its own. */
async function firstPaint(path: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.goto(new URL(path, docs.url).href)
  const time = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const paint = list.getEntriesByName('first-contentful-paint')[0]
          if (paint) resolve(paint.startTime)
        }).observe({ type: 'paint', buffered: true })
      }),
  )
  await context.close()
  return time
}
