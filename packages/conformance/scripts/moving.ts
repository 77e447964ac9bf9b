import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { faultSeed, sampledFaults } from '../test/faults/faulty-run.ts'
import { faults } from '../test/faults/index.ts'
import { runFault } from '../test/faults/run-fault.ts'
import { movingRun, unpassed } from '../test/support/moving-run.ts'
import { codeDigest } from './kept/code-digest.ts'
import { KeptResults } from './kept/kept-results.ts'

/**
 * Runs the suite on a sandbox that others move, at some rates of changes for each request of the run: what fails is a
 * false alarm. Then runs it so against hosts with a seeded fault. What was found is kept, so that the next call goes on
 * while the code is the same.
 *
 *   --rates 0.05,0.2,1  --seeds 10  --faults 48 (or all)  --fresh
 *
 * A fault takes some four seconds of a core: the run ends with the first check that catches it. All of them take half an
 * hour on a quiet machine, without the runs on an honest host by `--seeds 0`.
 */
const { values } = parseArgs({
  args: process.argv.slice(2).filter((arg) => arg !== '--'),
  options: {
    rates: { type: 'string', default: '0.05,0.2,1' },
    seeds: { type: 'string', default: '10' },
    faults: { type: 'string', default: '48' },
    fresh: { type: 'boolean', default: false },
  },
})

/** The rate at which the shares are measured, and what they must be. */
const usual = { rate: 0.2, mostOpen: 0.05, leastCaught: 0.95 }

/** What is kept of a run on an honest host. */
interface HonestRun {
  checks: number
  alarms: readonly string[]
  open: number
  troubled: number
}

interface Kept {
  honest: Record<string, HonestRun>
  caught: Record<string, string | null>
}

const results = new KeptResults<Kept>(join(import.meta.dirname, '../../../.cache/moving.json'), codeDigest())
const kept: Kept = (values.fresh ? undefined : await results.read()) ?? { honest: {}, caught: {} }
const rates = values.rates.split(',').map(Number)
const seeds = Array.from({ length: Number(values.seeds) }, (_, index) => index + 1)

for (const rate of rates) {
  for (const seed of seeds) {
    const name = `rate ${rate}, seed ${seed}`
    const known = kept.honest[name] ?? (await honest(rate, seed))
    kept.honest[name] = known
    await results.write(kept)
    const { checks, alarms, open, troubled } = known
    console.log(
      `${name}: ${alarms.length} false alarms, ${open} of ${checks} left open, ${troubled} troubled`,
    )
    for (const alarm of alarms) console.log(`  ${alarm}`)
  }
}

const chosen = sampledFaults(values.faults === 'all' ? faults.length : Number(values.faults))
for (const fault of chosen) {
  if (kept.caught[fault.id] !== undefined) continue
  const { caughtBy } = await runFault(fault, {
    run: async (each, options) =>
      (await movingRun({ rate: usual.rate, seed: faultSeed }, options, each.break)).report,
  })
  kept.caught[fault.id] = caughtBy?.id ?? null
  await results.write(kept)
  console.log(`${fault.id}: ${caughtBy?.id ?? 'NOT CAUGHT'}`)
}

const made = rates.flatMap((rate) =>
  seeds.map((seed) => ({ rate, ...(kept.honest[`rate ${rate}, seed ${seed}`] ?? nothing()) })),
)
const alarms = sum(made, ({ alarms: each }) => each.length)
const troubled = sum(made, (each) => each.troubled)
const atUsual = made.filter(({ rate }) => rate === usual.rate)
const open =
  sum(atUsual, (each) => each.open) /
  Math.max(
    1,
    sum(atUsual, ({ checks }) => checks),
  )
const caught = chosen.filter(({ id }) => typeof kept.caught[id] === 'string').length
console.log(
  `${alarms} false alarms and ${troubled} troubled tasks in ${made.length} runs; at ${usual.rate} changes a request ${percent(open)} of the checks left open, and ${caught} of ${chosen.length} faults caught`,
)
const isFine =
  alarms === 0 && troubled === 0 && open <= usual.mostOpen && caught >= usual.leastCaught * chosen.length
process.exitCode = isFine ? 0 : 1

async function honest(rate: number, seed: number): Promise<HonestRun> {
  const run = await movingRun({ rate, seed })
  const { checks, problems } = run.report
  return {
    checks: checks.length,
    alarms: [...unpassed(run, 'failed'), ...problems],
    open: unpassed(run, 'skipped').length,
    troubled: run.troubled.length,
  }
}

function nothing(): HonestRun {
  return { checks: 0, alarms: [], open: 0, troubled: 0 }
}

function sum<Item>(list: readonly Item[], of: (item: Item) => number): number {
  return list.reduce((total, item) => total + of(item), 0)
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
