import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findJava, maven } from './maven.ts'
import { packageFolder } from './paths.ts'
import { report, tellLeftOut, type Counts } from './report.ts'
import { countTests } from './test-results.ts'

const results = join(packageFolder, 'target/surefire-reports')

report('test', runTests())

/** Compiles with all warnings as errors, and runs the tests. */
function runTests(): Counts {
  const java = findJava()
  if ('cannot' in java) return leftOut(java.cannot)
  rmSync(results, { recursive: true, force: true })
  const { status, output, cannot } = maven(['test'])
  if (cannot !== undefined) return leftOut(cannot)
  process.stdout.write(output)
  const counts = countTests(
    existsSync(results)
      ? readdirSync(results)
          .filter((name) => name.endsWith('.xml'))
          .map((name) => readFileSync(join(results, name), 'utf8'))
      : [],
  )
  // A run that fails without a failed test, because something does not compile, fails all the same.
  return status === 0 ? counts : { ...counts, failed: Math.max(counts.failed, 1) }
}

function leftOut(why: string): Counts {
  const folder = join(packageFolder, 'src/test/java/casemanagement')
  const tests = readdirSync(folder).flatMap(
    (name) => readFileSync(join(folder, name), 'utf8').match(/^ {2}@Test(Factory)?$/gm) ?? [],
  )
  tellLeftOut('test', `${tests.length} tests`, why)
  return { passed: 0, failed: 0, skipped: tests.length }
}
