import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { CheckResult } from '../src/index.ts'
import { findingsOf } from '../src/findings/find-findings.ts'
import { faultElements } from '../test/faults/elements.ts'
import type { Fault } from '../test/faults/fault.ts'
import { faultyRun, sampledFaults } from '../test/faults/faulty-run.ts'
import { faults } from '../test/faults/index.ts'
import { codeDigest } from './kept/code-digest.ts'
import { KeptResults } from './kept/kept-results.ts'

const usage = `findings-score [--sample <number>] [--seed <number>] [--only <id,id…>] [--budget <requests>] [--keep <folder>]

Counts how many findings a whole run has for one seeded fault, and whether the first names an element that the
description of the fault speaks of.

  --sample <number>    so many faults instead of all
  --seed <number>      draws the sample, by default 2
  --only <id,id…>      these faults
  --budget <requests>  gives each run so many requests
  --keep <folder>      writes what the checks of each run found into the folder; a fault that is there is not run
                       again while all else is the same, so that a change of the grouping alone is measured in seconds`

/** What groups the failures of a run into findings, and what is expected of these. */
const grouping = ['packages/conformance/src/findings/', 'packages/conformance/test/faults/elements.ts']

const { values } = parseArgs({
  args: process.argv.slice(2).filter((arg) => arg !== '--'),
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '2' },
    only: { type: 'string' },
    budget: { type: 'string' },
    keep: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) {
  console.log(usage)
  process.exit(0)
}
const aim = 0.95
let code: string | undefined
const only = values.only?.split(',')
const unknown = only?.filter((id) => !faultElements.has(id)) ?? []
if (unknown.length > 0) {
  console.error(`findings-score: there is no fault ${unknown.join(', ')}.\n\n${usage}`)
  process.exit(2)
}
const chosen = only
  ? faults.filter(({ id }) => only.includes(id))
  : sampledFaults(Number(values.sample ?? faults.length), Number(values.seed))
let [few, named] = [0, 0]
for (const [index, fault] of chosen.entries()) {
  const findings = findingsOf(await checksOf(fault))
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

/** What the checks of a whole run against a host with one fault found. */
async function checksOf(fault: Fault): Promise<readonly CheckResult[]> {
  const budget = values.budget === undefined ? {} : { budget: { requests: Number(values.budget) } }
  if (values.keep === undefined) return (await faultyRun(fault, { runs: 10, ...budget })).checks
  const file = join(values.keep, `${fault.id}${values.budget === undefined ? '' : `-${values.budget}`}.json`)
  const results = new KeptResults<CheckResult[]>(file, (code ??= codeDigest({ without: grouping })))
  const kept = await results.read()
  if (kept) return kept
  const { checks } = await faultyRun(fault, { runs: 10, ...budget })
  await results.write(checks.map(withoutAnswers))
  return checks
}

/** A result without the answers but for their status: pages are large, and nothing is read in them to group failures. */
function withoutAnswers(check: CheckResult): CheckResult {
  const exchanges = check.exchanges.map(({ request, response, startedAt, duration }) => ({
    request,
    ...(response && { response: { status: response.status, headers: {}, body: '' } }),
    startedAt,
    duration,
  }))
  return { ...check, exchanges }
}
