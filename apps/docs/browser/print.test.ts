import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { useSite } from './site.ts'
import { operationViews, overview, textViews, untilDrawn, type View } from './views.ts'

const site = useSite()

/** What A4 leaves between margins of a centimetre, upright and across, in pixels of CSS. */
const paper = { upright: 718, across: 1047 }
const reader: BrowserContextOptions = { colorScheme: 'dark' }

/** Every document on paper, one after the other in one page, as a reader of the dark theme prints it. */
async function onPaper(width: number, look: (page: Page, view: View) => Promise<void>): Promise<void> {
  const { page, problems } = await site.open('index.html', { ...reader, viewport: { width, height: 1000 } })
  await page.evaluate(() => localStorage.setItem('redoc.colorMode', 'dark'))
  for (const view of [overview, ...textViews]) {
    await page.emulateMedia({ media: 'screen' })
    await page.goto(new URL(view.path, site.url()).href)
    // A page of text is drawn once it is loaded.
    if (view.ready) await untilDrawn(page, view.ready)
    await page.emulateMedia({ media: 'print' })
    await look(page, view)
  }
  expect(problems).toEqual([])
}

it.each(Object.entries(paper))(
  'on paper %s every page is whole, no wider than the paper, dark on white, with the address of each link to another host, and nothing to press',
  async (_, width) => {
    await onPaper(width, async (page, { path }) => {
      await expect.poll(() => faults(page), { message: path }).toEqual([])
      const [dark, links] = [await darkParts(page), await linksWithoutAddress(page)]
      expect({ path, dark, links }).toEqual({ path, dark: [], links: [] })
    })
  },
)

it('has all that the console folds', async () => {
  const { page } = await site.open('console.html')
  const folded = page.getByLabel('X-Timezone-Offset')
  await folded.waitFor({ state: 'attached' })
  expect(await folded.isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  expect(await folded.isVisible()).toBe(true)
})

it('has all of the reference, also what was never opened or scrolled to, and leaves the screen as dark as it was', async () => {
  const { page } = await site.open(operationViews[0]?.path ?? '', reader)
  await untilDrawn(page, 'Responses')
  const drawn = () => page.locator('#redoc .schema-name').count()
  const onScreen = await drawn()
  await page.pdf({ format: 'A4' })
  // What the whole schema of both operations has, of which the screen draws what is in sight.
  expect(await drawn()).toBeGreaterThan(onScreen + 200)
  expect(await page.locator('[data-schema-nested-open="false"]').count()).toBe(0)
  await expect.poll(() => page.locator('html.dark').count()).toBe(1)
})

/** What is wider than the paper, cut off, over the text, or of no use on it. */
function faults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seen = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
    )
    return seen.flatMap((element) => {
      const { overflowX, overflowY, position, display } = getComputedStyle(element)
      const { right, width } = element.getBoundingClientRect()
      const inText = display === 'inline' || element.matches('input, select, textarea, svg *')
      const found = [
        width > 0 && right > innerWidth + 1 ? 'wider than the paper' : '',
        !inText && overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1 ? 'cut' : '',
        !inText && overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1 ? 'cut' : '',
        position === 'fixed' ? 'on each sheet' : '',
        element.matches('.skip-link, nav, .site, .text button, .above') ? 'no text' : '',
        element.matches('#redoc button') &&
        /^(?:Copy|Show|Hide|Expand|Collapse|\+|−|$)/.test(element.textContent)
          ? 'to press'
          : '',
      ].filter(Boolean)
      return found.map((fault) => `${fault}: ${element.localName} "${element.textContent.slice(0, 40)}"`)
    })
  })
}

/** Parts whose ground is dark, or whose text is light. */
function darkParts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    const known = new Map<string, number | undefined>()
    const light = (colour: string): number | undefined => {
      if (!known.has(colour)) known.set(colour, measured(colour))
      return known.get(colour)
    }
    const measured = (colour: string): number | undefined => {
      if (!canvas) return undefined
      canvas.clearRect(0, 0, 1, 1)
      canvas.fillStyle = colour
      canvas.fillRect(0, 0, 1, 1)
      const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data
      return alpha < 128 ? undefined : (red * 0.3 + green * 0.6 + blue * 0.1) / 255
    }
    return [document.body, ...document.body.querySelectorAll<HTMLElement>('*')]
      .filter((element) => element.checkVisibility() && element.matches(':not(svg *, option)'))
      .flatMap((element) => {
        const { backgroundColor, color } = getComputedStyle(element)
        const dark = (light(backgroundColor) ?? 1) < 0.6 || (light(color) ?? 0) > 0.6
        return dark && element.textContent
          ? [`${element.localName} "${element.textContent.slice(0, 40)}"`]
          : []
      })
  })
}

/** Links to other hosts that do not say where they lead, and links within the site that do. */
function linksWithoutAddress(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
      .filter((link) => link.checkVisibility())
      .filter((link) => {
        const href = link.getAttribute('href') ?? ''
        const behind = getComputedStyle(link, '::after').content
        const told = link.textContent === href || behind.includes(href)
        return /^https?:/.test(href) ? !told : behind !== 'none'
      })
      .map((link) => link.outerHTML),
  )
}
