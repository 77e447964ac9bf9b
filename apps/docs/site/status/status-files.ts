import type { SiteFile } from '../site-file.ts'
import { textPage } from '../text-page.ts'
import { checksMarkdown } from './checks-markdown.ts'
import { coverageMarkdown } from './coverage-markdown.ts'
import { faultScore } from './fault-score.ts'
import { faultsMarkdown } from './faults-markdown.ts'
import { hosts, keptRun } from './kept-runs.ts'
import { budgetCurve } from './budget-curve.ts'
import { statusMarkdown } from './status-markdown.ts'

/** What is checked, and every check by name: pages, and their Markdown. */
export function statusFiles(): SiteFile[] {
  const runs = hosts.map((host) => ({ host, run: keptRun(host) }))
  const score = faultScore()
  return [
    ...textPage({
      path: 'status',
      title: 'Conformance status',
      description:
        'What the conformance suite checks of the contract, and what the sandbox and the mock make of it.',
      markdown: statusMarkdown(runs, score, budgetCurve()),
    }),
    ...textPage({
      path: 'coverage',
      title: 'Coverage',
      description:
        'How often each parameter and key of the contract was sent, and with what status it was answered.',
      markdown: coverageMarkdown(runs),
    }),
    ...textPage({
      path: 'faults',
      title: 'Every fault',
      description: 'Every fault that the conformance suite was tried with, and what the report says of it.',
      markdown: faultsMarkdown(score),
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
