import { parseArgs } from 'node:util'
import { runConformance } from '../src/index.ts'
import { seedOf } from '../src/check/for-all.ts'
import { faultElements } from '../test/faults/elements.ts'
import { faults } from '../test/faults/index.ts'
import { faultSeed } from '../test/faults/run-fault.ts'
import { honestSandbox, sandboxApp, sandboxTarget } from '../test/support/honest-sandbox.ts'

// `pnpm nx findings-score conformance`: how many findings a whole run has for one seeded fault, and whether the first
// names an element that the description of the fault speaks of. `--sample 24` takes so many faults, drawn by a seed.
const { values } = parseArgs({
  args: process.argv.slice(2).filter((arg) => arg !== '--'),
  options: { sample: { type: 'string' } },
})
const aim = 0.95
const chosen = faults
  .toSorted((a, b) => seedOf(2, a.id) - seedOf(2, b.id))
  .slice(0, Number(values.sample ?? faults.length))
let [few, named] = [0, 0]
for (const [index, fault] of chosen.entries()) {
  const sandbox = await honestSandbox()
  const host = fault.break((request) => sandbox.fetch(request))
  try {
    const { findings } = await runConformance({
      target: sandboxTarget(),
      credentials: sandboxApp,
      strict: true,
      phases: ['properties', 'laws', 'access'],
      seed: faultSeed,
      runs: 10,
      timeLimit: 2_000,
      fetch: (input, init) => host(new Request(input, init)),
    })
    const [first] = findings
    const isNamed = first !== undefined && (faultElements.get(fault.id) ?? []).includes(first.element)
    if (findings.length > 0 && findings.length <= 2) few++
    if (isNamed) named++
    console.log(
      `${index + 1}/${chosen.length} ${isNamed ? 'named' : 'NOT NAMED'} ${fault.id}, ${findings.length} findings: ${first?.sentence ?? 'none'}`,
    )
  } finally {
    await sandbox.close()
  }
}
console.log(
  `at most two findings: ${few} of ${chosen.length}; the first names the element: ${named} of ${chosen.length}`,
)
process.exitCode = Math.min(few, named) < aim * chosen.length ? 1 : 0
