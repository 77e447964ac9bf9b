import { readFile, writeFile } from 'node:fs/promises'
import { honestRun } from '../test/support/honest-run.ts'
import { checkOrder, checkOrderModule } from './check-order.ts'

// `pnpm nx keep-order conformance`: measures what each check costs, and writes the order in which a budget is spent.
const costsFile = new URL('../test/faults/costs.json', import.meta.url)
const costs = await measured()
await writeFile(costsFile, `${JSON.stringify(costs, null, 2)}\n`)
const score = JSON.parse(await readFile(new URL('../test/faults/score.json', import.meta.url), 'utf8'))
await writeFile(
  new URL('../src/budget/generated/check-order.ts', import.meta.url),
  checkOrderModule(checkOrder(score, costs)),
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
