import type { SiteFile } from '../site-file.ts'
import { textPage } from '../text-page.ts'
import { checksMarkdown } from './checks-markdown.ts'
import { hosts, keptRun } from './kept-runs.ts'
import { statusMarkdown } from './status-markdown.ts'

/** What is checked, and every check by name: pages, and their Markdown. */
export function statusFiles(): SiteFile[] {
  const runs = hosts.map((host) => ({ host, run: keptRun(host) }))
  return [
    ...textPage({
      path: 'status',
      title: 'Status of the truth',
      description:
        'What the conformance suite checks of the contract, and what the sandbox and the mock make of it.',
      markdown: statusMarkdown(runs),
    }),
    ...textPage({
      path: 'checks',
      title: 'Every check',
      description:
        'Every check of the conformance suite by name, with what came of it against sandbox and mock.',
      markdown: checksMarkdown(runs),
    }),
  ]
}
