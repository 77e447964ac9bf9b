import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { parseArgs } from 'node:util'
import { contract } from '@case-management/contract'
import type { Fault } from '../test/faults/fault.ts'
import { faults } from '../test/faults/index.ts'
import { faultSeed, sampledFaults } from '../test/faults/faulty-run.ts'
import { runFault } from '../test/faults/run-fault.ts'
import { honestOutcome, stockDredd } from '../test/faults/stock-dredd.ts'
import {
  countsOf,
  knownOfDredd,
  merged,
  mergedCatches,
  scoreOf,
  toRun,
  type Catches,
  type FaultOutcome,
  type FaultScore,
} from './fault-score.ts'

const usage = `keep-score [--missing | --only <id,id…> | --all] [--dry-run]

Runs faults through the suite and through Dredd as it comes, keeps what became of them in
test/faults/score.json, and prints the score of all.

  --missing    only the faults of which not all is known: new, changed, missed or without a sentence (default)
  --only <id>  only these faults, with commas or spaces between them
  --all        every fault, some half an hour
  --dry-run    without Dredd, in half the time; keeps nothing`

/** The order of checks is learned from who catches what within so many requests. */
const watched = 400

const scoreFile = new URL('../test/faults/score.json', import.meta.url)
const catchesFile = new URL('../test/faults/catches.json', import.meta.url)

const { values, positionals } = optionsOf(process.argv.slice(2))
const only = [...(values.only ?? []), ...positionals].flatMap((ids) => ids.split(','))
if ([only.length > 0, values.all, values.missing].filter(Boolean).length > 1) {
  refuse('--missing, --only and --all exclude each other.')
}
if (positionals.length > 0 && !values.only)
  refuse(`${positionals[0]} is no option; name faults after --only.`)

const kept: FaultScore = JSON.parse(await readFile(scoreFile, 'utf8'))
const keptCatches: Catches = JSON.parse(await readFile(catchesFile, 'utf8'))
const chosen = chosenFaults()
const asksDredd = (fault: Fault) => values.all || only.length > 0 || knownOfDredd(fault, kept) === undefined
const honest = values['dry-run'] || !chosen.some(asksDredd) ? '' : await honestOutcome()
const outcomes: FaultOutcome[] = []
const start = Date.now()
// A run that is ended early then knows something of every class.
const drawn = sampledFaults(faults.length).filter((fault) => chosen.includes(fault))
for (const [index, fault] of drawn.entries()) {
  const outcome = await outcomeOf(fault)
  outcomes.push(outcome)
  const { caughtBy, sentence, other = 'nothing failed' } = outcome
  const done = `${String(index + 1).padStart(String(chosen.length).length)}/${chosen.length}, ${remaining(index + 1)}`
  console.log(
    `[${done}] ${caughtBy ? 'caught' : 'MISSED'} ${fault.class} ${fault.id}: ${caughtBy ? `${caughtBy}, ${sentence}` : other}`,
  )
  // What is found is kept at once, so that a run that is ended early was not for nothing.
  if (!values['dry-run']) await keep()
}
if (!values['dry-run']) await keep()

const all = values['dry-run'] ? outcomes : merged(faults, kept, outcomes)
const { total, classes } = countsOf(all)
console.log('\nclass        seeded  caught  stock Dredd')
for (const [name, counts] of [...Object.entries(classes), ['all', total] as const]) {
  console.log(
    `${name.padEnd(12)} ${String(counts.seeded).padStart(6)}  ${String(counts.caught).padStart(6)}  ${(values['dry-run'] ? '-' : String(counts.stockDredd)).padStart(11)}`,
  )
}
const unknown = faults.length - all.length
if (!values['dry-run'] && unknown > 0)
  console.log(`\n${unknown} faults are not known yet; run keep-score --missing.`)
for (const { fault, caughtBy, other } of all) {
  if (caughtBy === undefined) console.log(`missed ${fault.id}: ${other ? `only ${other}` : 'nothing failed'}`)
}
process.exitCode = total.caught < total.seeded ? 1 : 0

function optionsOf(args: string[]) {
  try {
    const { values: given, positionals: names } = parseArgs({
      // What pnpm and nx hand on may begin with the separator.
      args: args.filter((arg) => arg !== '--'),
      allowPositionals: true,
      options: {
        only: { type: 'string', multiple: true },
        missing: { type: 'boolean', default: false },
        all: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    if (given.help) {
      console.log(usage)
      process.exit(0)
    }
    return { values: given, positionals: names }
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error))
  }
}

function chosenFaults(): Fault[] {
  try {
    return toRun(faults, kept, { only, all: values.all })
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error))
  }
}

function refuse(message: string): never {
  console.error(`keep-score: ${message}\n\n${usage}`)
  process.exit(2)
}

/** The suite and Dredd do not wait for each other: they ask sandboxes of their own. */
async function outcomeOf(fault: Fault): Promise<FaultOutcome> {
  const [{ caughtBy, sentence, catches, others }, dredd] = await Promise.all([
    runFault(fault, { watched: values['dry-run'] ? 0 : watched }),
    dreddNotices(fault),
  ])
  return {
    fault,
    ...(caughtBy && { caughtBy: caughtBy.id }),
    // Of a wrong answer the check that asked for it gets the credit.
    catches: [...new Set(catches.map(({ id, seenIn = id }) => seenIn))],
    ...(sentence !== undefined && { sentence }),
    ...(others[0] && { other: others[0].id }),
    ...(dredd !== undefined && { dredd }),
  }
}

async function dreddNotices(fault: Fault): Promise<boolean | undefined> {
  if (values['dry-run']) return undefined
  return asksDredd(fault) ? (await stockDredd(fault)) !== honest : knownOfDredd(fault, kept)
}

function remaining(done: number): string {
  const seconds = Math.round(((Date.now() - start) / done) * (chosen.length - done) * 0.001)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} left`
}

/** Writes all that is known: what was found now, and what was known of the others before. */
async function keep(): Promise<void> {
  const facts = values.all ? { contract, dreddVersion: await versionOfDredd(), seed: faultSeed } : kept
  const score = scoreOf(merged(faults, kept, outcomes), facts)
  await writeFile(scoreFile, `${JSON.stringify(score, null, 2)}\n`)
  await writeFile(catchesFile, `${JSON.stringify(mergedCatches(faults, keptCatches, outcomes), null, 2)}\n`)
}

async function versionOfDredd(): Promise<string> {
  const file = createRequire(import.meta.url).resolve('dredd/package.json')
  const { version }: { version: string } = JSON.parse(await readFile(file, 'utf8'))
  return version
}
