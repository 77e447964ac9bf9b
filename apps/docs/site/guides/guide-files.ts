import type { SiteFile } from '../site-file.ts'
import { textPage } from '../text-page.ts'
import { guides } from './guides.ts'

/** For every guide a page that needs no script, and its Markdown. */
export function guideFiles(): SiteFile[] {
  return guides.flatMap(textPage)
}
