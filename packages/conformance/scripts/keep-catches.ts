import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { runUntilCaught } from '../test/faults/faulty-run.ts'
import { faults } from '../test/faults/index.ts'
import type { Catches } from './fault-score.ts'

// `pnpm --filter @case-management/conformance run keep-catches laws/getTasks/search/telling …`: which faults the checks
// catch whose ids begin so, for the order in which a budget is spent. `--classes filter,sort` takes the faults of these classes,
// `--faults ID,ID` only these. What other checks catch stays as it is kept, and what is found is kept at once.
const { values, positionals: only } = parseArgs({
  args: process.argv.slice(2).filter((arg) => arg !== '--'),
  allowPositionals: true,
  options: { classes: { type: 'string' }, faults: { type: 'string' } },
})
if (only.length === 0) throw new Error('keep-catches: name checks, or how their ids begin.')
const folder = new URL('../test/faults/', import.meta.url)
const { faults: known }: { faults: Record<string, { caughtBy: string | null }> } = JSON.parse(
  await readFile(new URL('score.json', folder), 'utf8'),
)
const [classes, ids] = [values.classes, values.faults].map((list) => list?.split(','))
const chosen = faults.filter(
  ({ id, class: ofClass }) => (classes?.includes(ofClass) ?? true) && (ids?.includes(id) ?? true),
)
for (const [index, fault] of chosen.entries()) {
  const { catches } = await runUntilCaught(fault, { only }, { watched: Infinity })
  const found = [...new Set(catches.map(({ id, seenIn = id }) => seenIn))]
  await keep(fault.id, found)
  console.log(`${index + 1}/${chosen.length} ${fault.id}: ${found.join(', ') || 'none of them'}`)
}

async function keep(fault: string, found: readonly string[]): Promise<void> {
  const file = new URL('catches.json', folder)
  const kept: Catches = JSON.parse(await readFile(file, 'utf8'))
  const first = known[fault]?.caughtBy
  const others = (kept[fault] ?? (typeof first === 'string' ? [first] : [])).filter(
    (id) => !only.some((start) => id.startsWith(start)),
  )
  const all = Object.entries({ ...kept, [fault]: [...others, ...found] })
  const place = new Map(faults.map(({ id }, index) => [id, index]))
  const sorted = all.toSorted(([a], [b]) => (place.get(a) ?? 0) - (place.get(b) ?? 0))
  await writeFile(file, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`)
}
