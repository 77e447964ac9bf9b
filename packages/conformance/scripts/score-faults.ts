import { mkdir, writeFile } from 'node:fs/promises'
import { faults } from '../test/faults/index.ts'
import { honestOutcome, stockDredd } from '../test/faults/stock-dredd.ts'
import { runFault } from '../test/faults/run-fault.ts'

/** Runs every fault through the suite and through Dredd as it comes, and prints both scores. */
interface Score {
  seeded: number
  caught: number
  dredd: number
}

const withDredd = !process.argv.includes('--without-dredd')
const honest = withDredd ? await honestOutcome() : ''
const scores = new Map<string, Score>()
const missed: string[] = []
for (const fault of faults) {
  const score = scores.get(fault.class) ?? { seeded: 0, caught: 0, dredd: 0 }
  const { caughtBy, others } = await runFault(fault)
  score.seeded++
  if (caughtBy) score.caught++
  else missed.push(`${fault.id}: ${others.length > 0 ? `only ${others[0]?.id}` : 'nothing failed'}`)
  if (withDredd && (await stockDredd(fault)) !== honest) score.dredd++
  scores.set(fault.class, score)
  console.log(`${caughtBy ? 'caught' : 'MISSED'} ${fault.class} ${fault.id}: ${caughtBy?.id ?? ''}`)
}
const total = [...scores.values()].reduce(
  (sum, { seeded, caught, dredd }) => ({
    seeded: sum.seeded + seeded,
    caught: sum.caught + caught,
    dredd: sum.dredd + dredd,
  }),
  { seeded: 0, caught: 0, dredd: 0 },
)
console.log('\nclass        seeded  caught  stock Dredd')
for (const [name, { seeded, caught, dredd }] of [...scores, ['all', total] as const]) {
  console.log(
    `${name.padEnd(12)} ${String(seeded).padStart(6)}  ${String(caught).padStart(6)}  ${(withDredd ? String(dredd) : '-').padStart(11)}`,
  )
}
for (const line of missed) console.log(`missed ${line}`)
await mkdir('reports', { recursive: true })
await writeFile(
  'reports/faults.json',
  `${JSON.stringify({ total, classes: Object.fromEntries(scores), missed }, null, 2)}\n`,
)
process.exitCode = missed.length > 0 ? 1 : 0
