import { honestRun } from '../test/support/honest-run.ts'

/**
 * Runs the suite on the honest sandbox with many seeds, each once strict and once asked first; whatever fails or differs
 * is a false alarm. Arguments: number of seeds, the first one.
 */
const [, , count = '20', first = '1'] = process.argv
let alarms = 0
for (let seed = Number(first); seed < Number(first) + Number(count); seed++) {
  for (const strict of [true, false]) {
    const report = await honestRun({
      seed,
      strict,
      phases: [...(strict ? [] : (['questions'] as const)), 'properties', 'laws', 'access'],
    })
    const wrong = report.checks.filter(({ outcome }) => outcome === 'failed' || outcome === 'difference')
    alarms += wrong.length + report.problems.length
    console.log(
      `seed ${seed}, ${strict ? 'strict' : 'asked first'}: ${report.passed} passed, ${report.failed} failed, ${report.differences} different, ${report.skipped} skipped, ${report.requests} requests`,
    )
    for (const { id, messages } of wrong) console.log(`  ${id}: ${messages.join('; ')}`)
    for (const problem of report.problems) console.log(`  ${problem}`)
  }
}
console.log(`${alarms} false alarms in ${count} seeds`)
process.exitCode = alarms > 0 ? 1 : 0
