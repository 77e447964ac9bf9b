import { contradictions, evidence } from '@case-management/contract/evidence'
import { elementOf } from './element-of.ts'

interface Contradiction {
  id: string
  says: string
  decision: string
  pointer: string
}

const sources = [
  { letter: 'G', title: 'The page Get Tasks' },
  { letter: 'U', title: 'The page Update a Task' },
  { letter: 'B', title: 'Between the two pages' },
] as const

/** The contradictions of the vendor's pages and what the contract follows in each, as a guide. */
export function contradictionsMarkdown(): string {
  const all: readonly Contradiction[] = contradictions
  return [
    '# Known contradictions',
    `The vendor's two pages contradict themselves or each other, or leave a gap, in ${all.length} places.
This page lists each of them, and what the contract follows there.`,
    `It is generated from \`x-contradictions\` in the contract, where each place is decided exactly once.
The word behind the element says what that element rests on: a table of the vendor (documented), a sample (sample), the vendor's other public pages (sibling), or a reading of this contract (inferred).
A live host may behave differently where the pages leave a gap: [run the conformance suite](conformance-in-ci.md) against yours.`,
    ...sources.flatMap(({ letter, title }) => [
      `## ${title}`,
      ...all
        .filter(({ id }) => id.startsWith(letter))
        .toSorted(byNumber)
        .map(section),
    ]),
    '',
  ].join('\n\n')
}

function section({ id, says, decision, pointer }: Contradiction): string {
  const { name, path } = elementOf(pointer)
  return `### ${id}\n\n[${name}](../${path})${evidenceOf(pointer)}\n\n- Sources: ${says}\n- Contract: ${decision}`
}

function evidenceOf(pointer: string): string {
  const byPointer: Record<string, string> = evidence
  const value = byPointer[pointer]
  return value === undefined ? '' : `, ${value}`
}

function byNumber(one: Contradiction, other: Contradiction): number {
  return Number(one.id.slice(1)) - Number(other.id.slice(1))
}
