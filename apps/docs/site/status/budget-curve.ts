import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { markdownTable } from '../markdown-table.ts'

/** How many seeded faults a run catches for its budget, as the conformance suite keeps it beside its faults. */
export interface BudgetCurve {
  /** Number of faults that were tried. */
  faults: number
  /** Number of faults that there were. */
  of: number
  points: { requests: number; caught: number }[]
}

/** The kept curve. */
export function budgetCurve(): BudgetCurve {
  const file = new URL(
    './test/faults/budget-curve.json',
    import.meta.resolve('@case-management/conformance/report.schema.json'),
  )
  const curve: BudgetCurve = JSON.parse(readFileSync(fileURLToPath(file), 'utf8'))
  return curve
}

/** The curve as a section of a page. */
export function budgetMarkdown({ faults, of, points }: BudgetCurve): string[] {
  const whole = faults === of ? `all ${of} faults` : `a sample of ${faults} of the ${of} faults`
  return [
    '## Within a budget',
    `A run may spend only so many requests. Each figure is a run of its own with \`--strict\`, on ${whole}; a check that is left out counts as one that caught nothing.`,
    markdownTable(
      ['Requests', 'Faults caught', 'Share'],
      points.map(({ requests, caught }) => [
        String(requests),
        `${caught} of ${faults}`,
        `${Math.round((100 * caught) / Math.max(1, faults))} %`,
      ]),
    ),
  ]
}
