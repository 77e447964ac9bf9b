// `npm test`: every check there is, and the true sum of all runners as the last line.
import { globSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureChromium } from '@case-management/browser-testing'
import { cleanEnvironment, compiledOnce } from '../clean-environment.ts'
import { countChecks, hasSucceeded, sum, type TaskOutcome } from './count-checks.ts'
import { failuresOf, tellFailures } from './failures.ts'
import { nx } from './nx.mjs'
import { resultsFile } from './task-results.mjs'
import { testTargets } from './test-targets.ts'

const root = join(import.meta.dirname, '..')

const [option, ...others] = process.argv.slice(2)
if (others.length > 0 || (option !== undefined && option !== '--affected')) {
  console.error(
    `npm test takes no argument, and got ${option}: one project is tested by pnpm nx test <project>.`,
  )
  process.exit(2)
}
/** Whether only that is tested which the changes between NX_BASE and NX_HEAD can affect. */
const affected = option === '--affected'
const { NX_BASE = 'main', NX_HEAD = 'HEAD' } = process.env
const projects = affected ? ['affected', `--base=${NX_BASE}`, `--head=${NX_HEAD}`] : ['run-many']

// A report of an earlier run must not be counted; nx puts back those of tasks that it takes from its cache.
for (const file of globSync(['reports/*.json', '{spec,packages/*,apps/*}/reports/*.json'], { cwd: root })) {
  rmSync(join(root, file))
}

const chromium = ensureChromium()
console.log(`Running ${testTargets.join(', ')} in every project${affected ? ' that is affected' : ''} …`)
const environment = { ...cleanEnvironment(process.env), ...compiledOnce, CHROMIUM_PATH: chromium }
const { code, interrupted } = await nx(
  [...projects, '--targets', testTargets.join(','), '--outputStyle=stream'],
  environment,
)
if (interrupted) {
  console.error('npm test was interrupted.')
  process.exit(code)
}

let tasks: TaskOutcome[]
try {
  tasks = JSON.parse(readFileSync(join(root, resultsFile), 'utf8'))
} catch {
  console.error('nx ran no task: see its message above.')
  console.log('0 passed, 1 failed')
  process.exit(1)
}

const rows = tasks
  .map((task) => ({ task, counts: countChecks(root, task) }))
  .toSorted(
    (a, b) => a.task.project.localeCompare(b.task.project) || a.task.target.localeCompare(b.task.target),
  )
const total = sum(rows.map((row) => row.counts))

console.log('\nproject, target: passed / failed / skipped')
for (const { task, counts } of rows) {
  const { passed, failed, skipped } = counts
  if (passed + failed + skipped === 0) continue
  console.log(
    `${failed > 0 ? '✗' : '✓'} ${task.project}, ${task.target}: ${passed} / ${failed} / ${skipped} (${task.status})`,
  )
}
if (total.skipped > 0)
  console.log(`${total.skipped} skipped, each with its reason in the runner's output above`)
const failures = tasks.filter((task) => !hasSucceeded(task)).flatMap((task) => failuresOf(root, task))
if (failures.length > 0) console.log(`\nWhat failed:\n${tellFailures(failures)}\n`)
const passedAll = total.failed === 0 && code === 0
console.log(`${total.passed} passed, ${passedAll ? 0 : Math.max(total.failed, 1)} failed`)
process.exitCode = passedAll ? 0 : 1
