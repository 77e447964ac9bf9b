import { markdownTable } from '../markdown-table.ts'
import type { HostRun } from './kept-run.ts'
import { phases } from './phases.ts'
import { titled } from './titled.ts'

/** Every check by name, with what it rests on and what came of it. */
export function checksMarkdown(runs: readonly HostRun[]): string {
  const [first] = runs
  const sections = Object.entries(phases).flatMap(([phase, about]) => {
    const checks = first?.run.checks.filter((check) => check.phase === phase) ?? []
    if (checks.length === 0) return []
    const rows = checks.map(({ id, name, grade }) => [
      name,
      grade,
      ...runs.map(({ run }) => run.checks.find((check) => check.id === id)?.outcome ?? 'not made'),
    ])
    return [
      `## ${titled(phase)}`,
      about,
      markdownTable(['What must hold', 'Rests on', ...runs.map(({ host }) => titled(host))], rows),
    ]
  })
  return [
    '# Every check',
    `The ${first?.run.checks.length ?? 0} checks of the conformance suite, and what came of each in the runs that the [conformance status](status.md) counts.`,
    ...sections,
    '',
  ].join('\n\n')
}
