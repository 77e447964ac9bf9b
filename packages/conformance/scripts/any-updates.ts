import { dislikes, updatedRun } from '../test/support/updated-run.ts'

/** Updates a sandbox at random for many seeds, then runs all laws on it; nothing may be disliked. */
const seeds = Number(process.argv[2] ?? 5)
const updates = Number(process.argv[3] ?? 1000)
let found = 0
for (let seed = 1; seed <= seeds; seed++) {
  for (const scratch of ['full', 'sparse'] as const) {
    const run = await updatedRun({ seed, updates, scratch })
    const disliked = dislikes(run)
    found += disliked.length
    const { passed, failed, skipped, requests } = run.report
    console.log(
      `seed ${seed}, ${scratch}: ${updates} updates, ${passed} passed, ${failed} failed, ${skipped} skipped, ${requests} requests`,
    )
    for (const text of disliked) console.log(`  ${text}`)
  }
}
console.log(`${found} states disliked in ${seeds} seeds`)
process.exitCode = found > 0 ? 1 : 0
