import { document } from './reference/openapi.ts'
import type { SiteFile } from './site-file.ts'
import { textPage } from './text-page.ts'

/** What holds for the whole contract: its own description, as a page. */
export function conventionsPage(): SiteFile[] {
  return textPage({
    path: 'conventions',
    title: 'Conventions',
    description:
      'How the API is called, what each statement of the contract rests on, and what holds for all of it.',
    markdown: `# Conventions\n\n${document.info.description}`,
  })
}
