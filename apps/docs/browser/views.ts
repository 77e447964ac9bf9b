import type { BrowserContextOptions, Page } from 'playwright-core'
import { operations } from '@case-management/contract'
import { sitePages } from '../site/navigation.ts'
import type { OpenedPage, SiteInBrowser } from './site.ts'

/** Something that a reader opens, and how it is known to be drawn. */
export interface View {
  /** Path below the root of the site. */
  path: string
  /** A heading that Redoc draws late; a page of text is there when its title is. */
  ready?: string
}

/** The first view of the reference. */
export const overview: View = { path: 'reference.html', ready: 'Calling the API' }

/** Each operation in the reference. */
export const operationViews: View[] = Object.values(operations).map(({ id }) => ({
  path: `reference.html#/tasks/${id.toLowerCase()}`,
  ready: 'Responses',
}))

/** Every page of text. */
export const textViews: View[] = sitePages.filter(({ path }) => path !== overview.path)

/** Everything that a reader can open. */
export const everyView = [overview, ...operationViews, ...textViews]

/** Opens a view, and waits until it is drawn and loads nothing more. */
export async function openView(
  { open }: SiteInBrowser,
  { path, ready }: View,
  options?: BrowserContextOptions,
): Promise<OpenedPage> {
  const opened = await open(path, options)
  await untilDrawn(opened.page, ready)
  return opened
}

/** Waits until a view is drawn and loads nothing more. */
export async function untilDrawn(page: Page, ready: View['ready']): Promise<void> {
  const heading = ready === undefined ? { level: 1 } : { name: ready }
  await page.getByRole('heading', heading).first().waitFor()
  await page.waitForLoadState('networkidle')
}

/** The path of a view as the name of a file. */
export function fileNameOf({ path }: View): string {
  return path
    .replace('.html', '')
    .replaceAll(/[^\w-]+/g, '-')
    .replace(/^-/, '')
}
