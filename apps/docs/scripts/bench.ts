// `pnpm --filter @case-management/docs bench [loads]`: how soon a reader sees something, with nothing in the cache.
import { availableParallelism, loadavg } from 'node:os'
import { launchChromium } from '@case-management/browser-testing'
import { serveDocs } from '../src/index.ts'

const pages = [
  // What the machine and the browser take for themselves: this file has no markup, style, script or font.
  { name: 'text file', path: 'llms.txt' },
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
const times = new Map<string, number[]>(pages.map(({ name }) => [name, []]))
// In turns, so that whatever else the machine does slows all of them alike.
for (let load = 0; load < loads; load += 1)
  for (const { name, path } of pages) times.get(name)?.push(await firstPaint(path))
await browser.close()
await docs.close()

const load = loadavg()[0]?.toFixed(1)
console.log(`First contentful paint in ms, ${loads} loads each, cold cache, loopback`)
console.log(`Load of the machine ${load}, with ${availableParallelism()} processors`)
console.log('page                        min  median     p90     max')
for (const [name, measured] of times) {
  const sorted = measured.toSorted((one, other) => one - other)
  const at = (part: number) =>
    String(Math.round(sorted[Math.max(1, Math.ceil(part * loads)) - 1] ?? NaN)).padStart(7)
  console.log(`${name.padEnd(24)}${[0, 0.5, 0.9, 1].map(at).join(' ')}`)
}

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
