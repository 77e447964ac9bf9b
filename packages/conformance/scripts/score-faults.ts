import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { contract } from '@case-management/contract'
import { faults } from '../test/faults/index.ts'
import { faultSeed, runFault } from '../test/faults/run-fault.ts'
import { honestOutcome, stockDredd } from '../test/faults/stock-dredd.ts'
import { countsOf, scoreOf, type FaultOutcome } from './fault-score.ts'

/**
 * Runs every fault through the suite and through Dredd as it comes, and prints both scores.
 * `--report file.json` keeps them; `--without-dredd` saves half of the time, and keeps nothing.
 */
const { values } = parseArgs({
  options: { report: { type: 'string' }, 'without-dredd': { type: 'boolean', default: false } },
})
const withDredd = !values['without-dredd']
if (values.report !== undefined && !withDredd) {
  console.error('score-faults: --report keeps the score of Dredd too; leave out --without-dredd.')
  process.exit(2)
}

const honest = withDredd ? await honestOutcome() : ''
const outcomes: FaultOutcome[] = []
for (const fault of faults) {
  const { caughtBy, others } = await runFault(fault)
  outcomes.push({
    fault,
    ...(caughtBy && { caughtBy: caughtBy.id }),
    ...(others[0] && { other: others[0].id }),
    ...(withDredd && { dredd: (await stockDredd(fault)) !== honest }),
  })
  console.log(`${caughtBy ? 'caught' : 'MISSED'} ${fault.class} ${fault.id}: ${caughtBy?.id ?? ''}`)
}

const { total, classes } = countsOf(outcomes)
console.log('\nclass        seeded  caught  stock Dredd')
for (const [name, counts] of [...Object.entries(classes), ['all', total] as const]) {
  console.log(
    `${name.padEnd(12)} ${String(counts.seeded).padStart(6)}  ${String(counts.caught).padStart(6)}  ${(withDredd ? String(counts.stockDredd) : '-').padStart(11)}`,
  )
}
const score = scoreOf(outcomes, { contract, dreddVersion: await versionOfDredd(), seed: faultSeed })
for (const [id, why] of Object.entries(score.missed)) console.log(`missed ${id}: ${why}`)
if (values.report !== undefined) {
  await mkdir(dirname(values.report), { recursive: true })
  await writeFile(values.report, `${JSON.stringify(score, null, 2)}\n`)
}
process.exitCode = total.caught < total.seeded ? 1 : 0

async function versionOfDredd(): Promise<string> {
  const file = createRequire(import.meta.url).resolve('dredd/package.json')
  const { version }: { version: string } = JSON.parse(await readFile(file, 'utf8'))
  return version
}
