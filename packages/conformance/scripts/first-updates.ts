import { runFault } from '../test/faults/run-fault.ts'
import { firstUpdates, movingOnce } from '../test/support/moving-once.ts'

/** Makes all checks on each host whose first update of a task changes a key for good; a check of first updates must find it. */
let missed = 0
for (const { key, fault } of movingOnce) {
  const { caughtBy } = await runFault(fault)
  if (!firstUpdates.includes(caughtBy?.id ?? '')) missed += 1
  console.log(`${key}: ${caughtBy?.id ?? 'found by no check'}`)
}
console.log(`${missed} of ${movingOnce.length} not found by ${firstUpdates.join(' or ')}`)
process.exitCode = missed > 0 ? 1 : 0
