// Builds wheel and sdist, checks them as the index would, and installs each into an empty environment.
import { globSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { checksEnvironment, checksPython } from './environment.ts'
import { installInEmpty } from './install-in-empty.ts'
import { distFolder, packageFolder } from './paths.ts'
import { report, tellSkipped, type Counts } from './report.ts'
import { step } from './step.ts'

const counts: Counts = { passed: 0, failed: 0, skipped: 0 }
const made = checksEnvironment()
const python = checksPython()
if ('cannot' in made || !python) {
  tellSkipped('building and installing the package', 'cannot' in made ? made.cannot : 'there is no Python')
  counts.skipped += 1
} else {
  rmSync(distFolder, { recursive: true, force: true })
  // Without isolation the lock file decides which hatchling builds.
  const build = ['-m', 'build', '--no-isolation', '--outdir', distFolder]
  if (step('building wheel and sdist', made.python, build, counts)) {
    const files = globSync('*', { cwd: distFolder }).map((name) => join(distFolder, name))
    step('what twine checks', made.python, ['-m', 'twine', 'check', '--strict', ...files], counts)
    step(
      'what is in the files',
      made.python,
      [join(packageFolder, 'scripts/check-files.py'), ...files],
      counts,
    )
    for (const file of files) installInEmpty(file, python, counts)
  }
}
report('package', counts)
