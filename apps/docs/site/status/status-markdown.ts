import { markdownTable } from '../markdown-table.ts'
import { budgetMarkdown, type BudgetCurve } from './budget-curve.ts'
import type { HostRun } from './kept-run.ts'
import type { FaultScore } from './fault-score.ts'
import { faultTable } from './faults-markdown.ts'
import { phases } from './phases.ts'
import { allOutcomes, count, numeral, outcomes, tally } from './tally.ts'
import { titled } from './titled.ts'

/** What is checked and what came of it, as a page. */
export function statusMarkdown(runs: readonly HostRun[], score: FaultScore, curve: BudgetCurve): string {
  const names = runs.map(({ host }) => host)
  const [version = ''] = runs.map(({ run }) => run.version)
  const columns = names.map(titled)
  return [
    '# Conformance status',
    `The conformance suite asks the ${names.join(' and the ')} of this project for everything that the contract ${version} states. ${runs.map(({ host, run }) => `${titled(host)}: ${tally(run.checks)}.`).join(' ')}`,
    `The figures come from runs of the suite. \`npm test\` runs it again, and fails when a check, its outcome or the coverage is another than on this page.
[Every check](checks.md) is listed by name. The suite [asks the same of any other host](guides/conformance-in-ci.md).`,
    '## The last runs',
    markdownTable(
      ['Measure', ...columns],
      [
        ['Keeps the contract', ...runs.map(({ run }) => (run.conforms ? 'yes' : '**no**'))],
        ...allOutcomes.map((outcome) => [
          `Checks ${outcomes[outcome]}`,
          ...runs.map(({ run }) => numeral(count(run.checks, outcome))),
        ]),
        ['Requests sent', ...runs.map(({ run }) => numeral(run.requests))],
        ['Seed of every random choice', ...runs.map(({ run }) => `\`${run.seed}\``)],
        ['Contract', ...runs.map(({ run }) => run.version)],
      ],
    ),
    `A host fails where it breaks what a page of the vendor documents or shows. Here it fails too where it breaks what this contract only infers, because both hosts are built on it.`,
    'The suite was given an app and its secret, so that it signs tokens itself; for the sandbox also an app without the scope, a foreign account and the header that asks for errors. A run with a plain token, or with less, leaves more out and has lower figures.',
    ...notPassed(runs),
    '## What is checked',
    markdownTable(
      ['Part', 'What it asks', ...columns],
      madeGroups(runs).map(([phase, about]) => [
        `[${titled(phase)}](checks.md#${phase})`,
        about,
        ...runs.map(({ run }) => tally(run.checks.filter((check) => check.phase === phase))),
      ]),
    ),
    '## Coverage',
    'How much of each part of the contract the runs touched: of all that there is, as many as were answered, sent or broken.',
    coverageTable(runs),
    'The [cross tables](coverage.md) show it for each parameter and status.',
    '## Faults caught',
    `A suite that passes proves little unless it fails when it should. So faults were put into the sandbox, one at a time: the suite caught ${score.total.caught} of ${score.total.seeded}, each by a check that says what is wrong. Dredd, given the same contract and nothing else, noticed ${score.total.stockDredd}. [Every fault](faults.md) is listed with what the report says of it. The last run of all faults was of contract ${score.contract.version}; those that came later were run by themselves.`,
    faultTable(score),
    ...budgetMarkdown(curve),
    '',
  ].join('\n\n')
}

/** The groups of checks that the runs made. */
function madeGroups(runs: readonly HostRun[]): [group: string, about: string][] {
  return Object.entries(phases).filter(([phase]) =>
    runs.some(({ run }) => run.checks.some((check) => check.phase === phase)),
  )
}

function coverageTable(runs: readonly HostRun[]): string {
  const parts = [...new Set(runs.flatMap(({ run }) => run.coverage.rows.map(({ name }) => name)))]
  const rows = parts.map((name) => {
    const all = runs.map(({ run }) => run.coverage.rows.find((row) => row.name === name))
    const missing = all.flatMap((row, index) => {
      const items = row?.missing.map((item) => `\`${item}\``) ?? []
      return items.length > 0 ? [`by the ${runs[index]?.host}: ${items.join(', ')}`] : []
    })
    return [
      name,
      ...all.map((row) => (row ? `${row.covered} of ${row.total}` : 'none')),
      missing.length > 0 ? missing.join('; ') : 'nothing',
    ]
  })
  const sums = runs.map(({ run }) => `**${run.coverage.percent} %**`)
  return markdownTable(
    ['Part of the contract', ...runs.map(({ host }) => titled(host)), 'Left out'],
    [...rows, ['**All**', ...sums, '']],
  )
}

/** Why checks did not pass, for those that did not. */
function notPassed(runs: readonly HostRun[]): string[] {
  const rows = runs.flatMap(({ host, run }) => {
    const others = run.checks.filter(({ outcome }) => outcome !== 'passed')
    const kinds = new Map(
      others.map(({ outcome, reasons = [] }) => {
        const why = reasons.join('; ')
        const alike = others.filter((other) => other.outcome === outcome && other.reasons?.join('; ') === why)
        return [`${outcome} ${why}`, [titled(host), numeral(alike.length), outcomes[outcome], why]]
      }),
    )
    return [...kinds.values()]
  })
  return rows.length > 0 ? [markdownTable(['Host', 'Checks', 'Outcome', 'Why'], rows)] : []
}
