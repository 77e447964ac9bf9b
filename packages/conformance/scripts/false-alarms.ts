import { honestRun } from '../test/support/honest-run.ts'

/** Runs the suite on the honest sandbox with many seeds; whatever fails is a false alarm. */
const seeds = Number(process.argv[2] ?? 20)
let alarms = 0
for (let seed = 1; seed <= seeds; seed++) {
  const report = await honestRun({ seed, phases: ['properties', 'laws', 'access'] })
  const failed = report.checks.filter(({ outcome }) => outcome === 'failed')
  alarms += failed.length
  console.log(
    `seed ${seed}: ${report.passed} passed, ${report.failed} failed, ${report.skipped} skipped, ${report.requests} requests`,
  )
  for (const { id, messages } of failed) console.log(`  ${id}: ${messages.join('; ')}`)
}
console.log(`${alarms} false alarms in ${seeds} seeds`)
process.exitCode = alarms > 0 ? 1 : 0
