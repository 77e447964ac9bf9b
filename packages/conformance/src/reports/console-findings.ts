import { counted } from './counted.ts'
import { findingLines, fullForm, sentenceLine, type Form } from './finding-lines.ts'
import { onOneRow, rowsOfAll, type Room } from './rows.ts'
import type { RunReport } from './run-report.ts'

/** At most so many findings are told in full. */
const mostTold = 7

/** Findings in full give way until so many of the others have a row each. */
const fewestOnRows = 5

/**
 * The findings for people, the most general first.
 *
 * @param told.room - what they may take of a terminal; the first is told whatever it takes.
 * @param told.all - tells all of them in full.
 */
export function consoleFindings(
  run: RunReport,
  { room, all = false }: { room?: Room | undefined; all?: boolean } = {},
): string[] {
  const { findings } = run
  if (findings.length === 0) return []
  const head = ['', `${counted(findings.length, 'finding')}, the most general first:`]
  if (room) return [...head, ...fitting(run, { ...room, rows: room.rows - head.length })]
  const full = all ? findings.length : Math.min(findings.length, mostTold)
  return [...head, ...inFull(run, fullForm, full), ...moreLine(findings.length - full)]
}

function inFull(run: RunReport, form: Form, full: number): string[] {
  return run.findings.slice(0, full).flatMap((finding) => findingLines(finding, run, form))
}

function moreLine(count: number): string[] {
  return count > 0 ? [`… and ${count} more; --verbose or --report out.html tells all of them.`] : []
}

/**
 * As much as there is room for: requests and answers lose their middle, then fewer checks are named, and then fewer
 * findings are told in full. The others have a row each, as far as there are rows.
 */
function fitting(run: RunReport, { rows, columns }: Room): string[] {
  const { findings } = run
  const tightest: Form = { exchange: { rows: 1, columns }, named: 1, linked: false }
  const forms: readonly Form[] = [
    fullForm,
    { ...fullForm, exchange: { rows: 2, columns } },
    { ...fullForm, exchange: { rows: 1, columns } },
    { ...tightest, linked: true },
    tightest,
  ]
  const most = Math.min(findings.length, mostTold)
  const tries = [
    ...forms.map((form) => ({ form, full: most })),
    ...Array.from({ length: most }, (_, less) => ({ form: tightest, full: most - less })),
  ].map(({ form, full }) => {
    const lines = inFull(run, form, full)
    return { lines, others: findings.slice(full), left: rows - rowsOfAll(lines, columns) }
  })
  const chosen =
    tries.find(({ others, left }) => left >= Math.min(others.length, fewestOnRows + 1)) ?? tries.at(-1)
  const { lines = [], others = [], left = 0 } = chosen ?? {}
  // The last row says how many there are beyond.
  const onRows = others.slice(0, others.length <= left ? others.length : Math.max(0, left - 1))
  return [
    ...lines,
    ...onRows.map((finding) => onOneRow(sentenceLine(finding), columns)),
    ...moreLine(others.length - onRows.length),
  ]
}
