import type { Page } from 'playwright-core'

/** What is wider than the paper, cut off, over the text, or of no use on it. */
export function faultsOnPaper(page: Page): Promise<string[]> {
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
export function darkParts(page: Page): Promise<string[]> {
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
export function linksWithoutAddress(page: Page): Promise<string[]> {
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
