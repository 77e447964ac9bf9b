import { siteGroups } from './navigation.ts'
import type { SiteFile } from './site-file.ts'
import { textPage } from './text-page.ts'

const about: Readonly<Record<string, string>> = {
  'llms.txt': 'all texts of this site, with a sentence on each',
  'openapi.yaml': 'the contract, an OpenAPI 3.1 document with named examples',
  'openapi.json': 'the same as JSON',
  'openapi.generators.json':
    'the same for generators of clients that cannot use it as it is, in simpler terms',
  'openapi.3.0.json': 'the same for tools that read nothing newer than OpenAPI 3.0',
}

/** What programs read in place of pages. */
export function forAgentsPage(): SiteFile[] {
  const files = siteGroups.flatMap(({ places }) => places).filter(({ path }) => !path.endsWith('.html'))
  return textPage({
    path: 'for-agents',
    title: 'Texts and contracts',
    description:
      'What programs read of this site: Markdown of every page, llms.txt, and the contract in four forms.',
    markdown: [
      '# Texts and contracts',
      'Programs get the same texts as people. Every page is also Markdown, at the same address with `.md` at its end, without navigation around it; the console and the interactive reference alone are for people.',
      files.map(({ title, path }) => `- [${title}](${path}): ${about[path] ?? ''}`).join('\n'),
      'Which file a generator of clients takes is told by [Client generators](generators.md).',
      '',
    ].join('\n\n'),
  })
}
