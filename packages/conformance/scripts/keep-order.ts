import { readFile, writeFile } from 'node:fs/promises'
import { honestRun } from '../test/support/honest-run.ts'
import { checkOrder, checkOrderModule } from './check-order.ts'

// `pnpm nx keep-order conformance`: measures what each check costs, and writes the order in which a budget is spent.
// With `--kept-costs` nothing is measured.
const faultsFolder = new URL('../test/faults/', import.meta.url)
const kept = async (file: string) => JSON.parse(await readFile(new URL(file, faultsFolder), 'utf8'))
const costs = process.argv.includes('--kept-costs') ? await kept('costs.json') : await measured()
await writeFile(new URL('costs.json', faultsFolder), `${JSON.stringify(costs, null, 2)}\n`)
const known = { score: await kept('score.json'), catches: await kept('catches.json') }
await writeFile(
  new URL('../src/budget/generated/check-order.ts', import.meta.url),
  checkOrderModule(checkOrder(known, costs)),
)
console.log(`The order of ${Object.keys(costs).length} checks is written: commit it.`)

/** Number of requests of each check on a host that is right. */
async function measured(): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  let before = 0
  await honestRun({
    phases: ['properties', 'laws', 'access'],
    seed: 1,
    runs: 20,
    onProgress({ check, requests }) {
      if (check !== undefined && requests > before) found[check] = (found[check] ?? 0) + requests - before
      before = requests
    },
  })
  return Object.fromEntries(Object.entries(found).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
