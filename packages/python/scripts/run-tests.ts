import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Environment } from './environment.ts'
import { packageFolder } from './paths.ts'
import { tellSkipped, type Counts } from './report.ts'

/** Runs the tests, and adds what they showed to the counts. */
export function runTests(python: string, made: Environment, counts: Counts): void {
  if ('cannot' in made) {
    tellSkipped(`the tests on ${python}`, made.cannot)
    counts.skipped += 1
    return
  }
  const results = join(packageFolder, 'reports/pytest.xml')
  console.log(`the tests on ${python}:`)
  const args = ['-m', 'pytest', '--quiet', '-n', '2', `--junit-xml=${results}`]
  const { status } = spawnSync(made.python, args, { cwd: packageFolder, stdio: 'inherit' })
  // Any other status is that of a run which did not come to its end.
  const suite = status === 0 || status === 1 ? readFileSync(results, 'utf8') : ''
  const number = (key: string) =>
    Number(new RegExp(`<testsuite [^>]*\\b${key}="(\\d+)"`).exec(suite)?.[1] ?? 0)
  const failed = number('failures') + number('errors')
  counts.passed += number('tests') - failed - number('skipped')
  counts.skipped += number('skipped')
  counts.failed += status === 0 ? 0 : Math.max(failed, 1)
}
