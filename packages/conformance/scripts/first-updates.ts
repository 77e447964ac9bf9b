import { runFault } from '../test/faults/run-fault.ts'
import { firstUpdate, movingOnce } from '../test/support/moving-once.ts'

/** Makes all checks on each host whose first update of a task changes a key for good; one check must find it. */
let missed = 0
for (const { key, fault } of movingOnce) {
  const { caughtBy } = await runFault(fault)
  if (caughtBy?.id !== firstUpdate) missed += 1
  console.log(`${key}: ${caughtBy?.id ?? 'found by no check'}`)
}
console.log(`${missed} of ${movingOnce.length} not found by ${firstUpdate}`)
process.exitCode = missed > 0 ? 1 : 0
