import type { Page } from 'playwright-core'

/** What a walk through a page with the Tab key found. */
export interface Walk {
  /** Number of different controls that the walk came to. */
  reached: number
  /** Controls that can be seen, and that it did not come to. */
  missed: string[]
  /** Controls that show no outline while they have the focus. */
  invisible: string[]
  /** Whether the walk left the page behind its last control. */
  ended: boolean
}

/** More controls than any page has: who presses Tab more often is trapped. */
const mostPresses = 1500

/** A page draws its focus less often while Tab is held down. */
const pressesAtOnce = 10

/** Redoc draws a part when it is scrolled to, which on a busy machine can be behind the walk: then it is made again. */
const mostWalks = 3

/**
 * Presses Tab from the top of a page until the focus leaves it. A page can get more controls meanwhile.
 *
 * @param parts - selector of the parts whose controls must all be come to.
 */
export async function walkWithTab(page: Page, parts = 'body'): Promise<Walk> {
  const walked = new Set<string>()
  const invisible = new Set<string>()
  for (let walks = 1; ; walks += 1) {
    const ended = await walkOnce(page, walked, invisible)
    const controls = await page.evaluate(visibleControls, parts)
    const missed = controls.filter((name) => !walked.has(name))
    if (missed.length === 0 || !ended || walks === mostWalks)
      return { reached: walked.size, missed, invisible: [...invisible], ended }
  }
}

/** Walks through the page once, and tells whether the focus left it at the end. */
async function walkOnce(page: Page, walked: Set<string>, invisible: Set<string>): Promise<boolean> {
  // The first link of every page; a link to a place further down would begin the walk there.
  await page.locator('.skip-link').focus()
  const steps = await page.evaluateHandle(recordSteps)
  let ended = false
  for (let presses = 0; presses < mostPresses && !ended; presses += pressesAtOnce) {
    await Promise.all(Array.from({ length: pressesAtOnce }, () => page.keyboard.down('Tab')))
    ended = await steps.evaluate((recorded) => recorded.ended())
  }
  await page.keyboard.up('Tab')
  for (const { name, outlined } of await steps.evaluate((recorded) => recorded.stop())) {
    walked.add(name)
    if (!outlined) invisible.add(name)
  }
  return ended
}

/**
 * Runs in the page: looks at what has the focus before each press of Tab, from when on none does a press moves nothing.
 * To look from outside after each press would take as long as all else.
 */
function recordSteps() {
  const seen = new Map<string, { name: string; outlined: boolean }>()
  let left = false
  const look = () => {
    const control = document.activeElement
    if (!(control instanceof HTMLElement) || control === document.body) {
      left = true
      return
    }
    const { outlineStyle, outlineWidth } = getComputedStyle(control)
    const { width, height } = control.getBoundingClientRect()
    // Redoc draws parts of a page anew while they are scrolled to, so a control is known by what it says.
    const said = control.getAttribute('aria-label') ?? control.textContent?.trim().slice(0, 80)
    const name = [control.tagName, control.id, said, control.getAttribute('href')].join(' ')
    const outlined = width > 0 && height > 0 && outlineStyle !== 'none' && parseFloat(outlineWidth) > 0
    if (!outlined || !seen.has(name)) seen.set(name, { name, outlined })
  }
  const onKey = (event: KeyboardEvent) => {
    if (!left) look()
    if (left) event.preventDefault()
  }
  addEventListener('keydown', onKey, { capture: true })
  return {
    ended: () => left,
    stop: () => {
      removeEventListener('keydown', onKey, { capture: true })
      return [...seen.values()]
    },
  }
}

/** Runs in the page: what can be seen and used, by the same names. */
function visibleControls(parts: string): string[] {
  const selector =
    'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]'
  return [...document.querySelectorAll<HTMLElement>(selector)]
    .filter((control) => control.closest(parts) !== null)
    .filter((control) => control.tabIndex >= 0 && control.checkVisibility({ visibilityProperty: true }))
    .filter(
      // Of a group of radio buttons Tab comes to the chosen one, the arrow keys to the others.
      (control) => !(control instanceof HTMLInputElement && control.type === 'radio' && !control.checked),
    )
    .map((control) => {
      const said = control.getAttribute('aria-label') ?? control.textContent?.trim().slice(0, 80)
      return [control.tagName, control.id, said, control.getAttribute('href')].join(' ')
    })
}
