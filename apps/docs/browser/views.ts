import type { Page } from 'playwright-core'
import { operations, type OperationId } from '@case-management/contract'
import { sitePages } from '../site/navigation.ts'

/** Something that a reader opens, and how it is known to be drawn. */
export interface View {
  /** Path below the root of the site. */
  path: string
  /** A heading that Redoc draws late; a page of text is there when its title is. */
  ready?: string
  /** The operation that Redoc shows in it. */
  operation?: OperationId
}

/** The first view of the reference, of the newest version and of each release that is kept. */
export const overviews: View[] = sitePages
  .filter(({ path }) => path === 'reference.html' || path.startsWith('releases/'))
  .map(({ path }) => ({ path, ready: 'Calling the API' }))

/** Each operation in the reference. */
export const operationViews: View[] = Object.values(operations).map(({ id }) => ({
  path: `reference.html#/tasks/${id.toLowerCase()}`,
  ready: 'Responses',
  operation: id,
}))

/** Every page of text. */
export const textViews: View[] = sitePages.filter(({ path }) => overviews.every((view) => view.path !== path))

/** Everything that a reader can open. */
export const everyView = [...overviews, ...operationViews, ...textViews]

/** Waits until a view is drawn: a page of text once its font is there, Redoc when it draws nothing more. */
export async function untilDrawn(page: Page, ready: View['ready']): Promise<void> {
  if (ready === undefined) {
    await page.evaluate(async () => {
      await document.fonts.ready
      // What is measured once it is drawn comes after the picture.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    })
    return
  }
  await page.getByRole('heading', { name: ready }).first().waitFor()
  await page.waitForLoadState('networkidle')
  await untilNothingChanges(page)
}

/**
 * Waits until nothing near what is shown is blank, and ten pictures in a row are of the same height. Redoc draws part
 * after part, also when nothing loads, and the parts above an operation many pictures after the operation itself.
 */
async function untilNothingChanges(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const root = document.documentElement
    // Redoc draws sections before they are in view, and nested fields some screens before.
    const blanks = [
      { selector: '#redoc [data-section-id]:empty', above: 0, below: 200 },
      { selector: '#redoc [aria-hidden="true"][style*="min-height"]:empty', above: 800, below: 800 },
    ]
    const isBlank = () =>
      blanks.some(({ selector, above, below }) =>
        [...document.querySelectorAll(selector)].some((element) => {
          const { top, bottom, height } = element.getBoundingClientRect()
          return height > 0 && bottom >= -above && top <= innerHeight + below
        }),
      )
    let height = root.scrollHeight
    for (let same = 0; same < 10; same += 1) {
      await new Promise(requestAnimationFrame)
      if (root.scrollHeight !== height || isBlank()) same = -1
      height = root.scrollHeight
    }
  })
}
