import { parseArgs } from 'node:util'
import { faultElements } from '../test/faults/elements.ts'
import { faultyRun, sampledFaults } from '../test/faults/faulty-run.ts'
import { faults } from '../test/faults/index.ts'

// `pnpm nx findings-score conformance`: how many findings a whole run has for one seeded fault, and whether the first
// names an element that the description of the fault speaks of. `--sample 24` takes so many faults, drawn by a seed;
// `--budget 1200` gives each run so many requests.
const { values } = parseArgs({
  args: process.argv.slice(2).filter((arg) => arg !== '--'),
  options: { sample: { type: 'string' }, budget: { type: 'string' } },
})
const aim = 0.95
const chosen = sampledFaults(Number(values.sample ?? faults.length), 2)
let [few, named] = [0, 0]
for (const [index, fault] of chosen.entries()) {
  const budget = values.budget === undefined ? {} : { budget: { requests: Number(values.budget) } }
  const { findings } = await faultyRun(fault, { runs: 10, ...budget })
  const [first] = findings
  const isNamed = first !== undefined && (faultElements.get(fault.id) ?? []).includes(first.element)
  if (findings.length > 0 && findings.length <= 2) few++
  if (isNamed) named++
  console.log(
    `${index + 1}/${chosen.length} ${isNamed ? 'named' : 'NOT NAMED'} ${fault.id}, ${findings.length} findings: ${first?.sentence ?? 'none'}`,
  )
}
console.log(
  `at most two findings: ${few} of ${chosen.length}; the first names the element: ${named} of ${chosen.length}`,
)
process.exitCode = Math.min(few, named) < aim * chosen.length ? 1 : 0
