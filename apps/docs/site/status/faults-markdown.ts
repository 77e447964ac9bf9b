import { markdownTable } from '../markdown-table.ts'
import type { FaultCounts, FaultScore, ScoredFault } from './fault-score.ts'

/** How many faults each tool caught, by class. */
export function faultTable({ dreddVersion, total, classes }: FaultScore): string {
  return markdownTable(
    ['Class', 'Faults', 'Caught by the suite', `Caught by Dredd ${dreddVersion} as it comes`],
    [...Object.entries(classes).map(([name, counts]) => row(name, counts)), row('**All**', total)],
  )
}

function row(name: string, { seeded, caught, stockDredd }: FaultCounts): string[] {
  return [name, ...[seeded, caught, stockDredd].map(String)]
}

/** Every fault by name, with what the report of a run says of it. */
export function faultsMarkdown(score: FaultScore): string {
  const sections = Object.keys(score.classes).map((name) => {
    const rows = Object.values(score.faults)
      .filter((fault) => fault.class === name)
      .map((fault) => [fault.what, told(fault), fault.stockDredd ? 'caught' : 'not seen'])
    return `## ${name}\n\n${markdownTable(['What the host does wrong', 'What the report says', 'Dredd as it comes'], rows)}`
  })
  return [
    '# Every fault',
    `The ${score.total.seeded} faults that were put into the sandbox, one at a time, to see whether the suite says what is wrong. Beside each stands the finding that a run reports which ends soon after the fault was caught. The [conformance status](status.md#faults-caught) counts them.`,
    ...sections,
    '',
  ].join('\n\n')
}

/** The finding, as text that means nothing to Markdown. */
function told({ caughtBy, sentence }: ScoredFault): string {
  if (caughtBy === null) return '**nothing**'
  return sentence === undefined ? `\`${caughtBy}\`` : sentence.replaceAll(/[\\`*_<>[\]]/g, String.raw`\$&`)
}
