import type { SiteFile } from '../site-file.ts'
import { textPage } from '../text-page.ts'
import { generatorsMarkdown } from './generators-markdown.ts'
import { keptResults } from './kept-results.ts'

/** What generators of clients make of the contract: a page, and its Markdown. */
export function generatorsPage(): SiteFile[] {
  return textPage({
    path: 'generators',
    title: 'Client generators',
    description:
      'Which generators of clients work with the contract, with which options, and which file to give them.',
    markdown: generatorsMarkdown(keptResults()),
  })
}
