import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { findGo, go } from './go-command.ts'
import { moduleFolder } from './paths.ts'
import { report, type Counts } from './report.ts'
import { countTests } from './test-events.ts'

const found = findGo(moduleFolder)
if ('cannot' in found) {
  const names = testNames()
  console.warn(`packages/go, test: ${names.length} tests left out: ${found.cannot}.`)
  report('test', { passed: 0, failed: 0, skipped: names.length })
} else {
  // The target "lint" vets it, with all of vet's checks.
  const { status, stdout, stderr } = go(['test', '-vet=off', '-json', './...'], moduleFolder)
  process.stderr.write(stderr)
  const { counts, output } = countTests(stdout)
  process.stdout.write(output)
  report('test', atLeastOneFailure(counts, status))
}

/** A run that fails without a failed test, because something does not compile, fails all the same. */
function atLeastOneFailure(counts: Counts, status: number): Counts {
  return status === 0 ? counts : { ...counts, failed: Math.max(counts.failed, 1) }
}

/** The tests and examples that there are, for a machine that cannot ask Go. */
function testNames(): string[] {
  return readdirSync(moduleFolder)
    .filter((name) => name.endsWith('_test.go'))
    .flatMap(
      (name) =>
        readFileSync(join(moduleFolder, name), 'utf8').match(/(?<=^func )(Test(?!Main)|Example)\w*/gm) ?? [],
    )
}
