import { readFile, writeFile } from 'node:fs/promises'
import { checksOf } from '../src/checks.ts'
import { honestRun } from '../test/support/honest-run.ts'
import { checkOrder, checkOrderModule } from './check-order.ts'

const phases = ['properties', 'laws', 'access'] as const
const ids = new Set(phases.flatMap((phase) => checksOf(phase)).map(({ id }) => id))

// `pnpm nx keep-order conformance`: measures what each check costs, and writes the order in which a budget is spent.
// With `--kept-costs` only those are measured that never were.
const faultsFolder = new URL('../test/faults/', import.meta.url)
const kept = async (file: string) => JSON.parse(await readFile(new URL(file, faultsFolder), 'utf8'))
const keptCosts: Record<string, number> = process.argv.includes('--kept-costs')
  ? await kept('costs.json')
  : {}
const costs = Object.fromEntries(
  Object.entries({ ...keptCosts, ...(await measured((id) => !(id in keptCosts))) })
    .filter(([id]) => ids.has(id))
    .toSorted(([a], [b]) => (a < b ? -1 : 1)),
)
await writeFile(new URL('costs.json', faultsFolder), `${JSON.stringify(costs, null, 2)}\n`)
const known = { score: await kept('score.json'), catches: await kept('catches.json') }
await writeFile(
  new URL('../src/budget/generated/check-order.ts', import.meta.url),
  checkOrderModule(checkOrder(known, costs)),
)
console.log(`The order of ${Object.keys(costs).length} checks is written: commit it.`)

/** Number of requests of each check on a host that is right; none of those that send nothing. */
async function measured(only: (id: string) => boolean): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  // The first request of a run is of no check.
  let before = 1
  await honestRun({
    phases,
    only,
    seed: 1,
    runs: 20,
    onProgress({ check, requests }) {
      if (check !== undefined && requests > before) found[check] = (found[check] ?? 0) + requests - before
      before = Math.max(before, requests)
    },
  })
  return found
}
