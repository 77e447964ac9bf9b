// The tests, and the wheel in an empty environment, on each Python that the package is for and this machine has.
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { environment } from './environment.ts'
import { findPythons, supported } from './find-pythons.ts'
import { installInEmpty } from './install-in-empty.ts'
import { distFolder } from './paths.ts'
import { report, tellSkipped, type Counts } from './report.ts'
import { runTests } from './run-tests.ts'

const counts: Counts = { passed: 0, failed: 0, skipped: 0 }
const pythons = new Map(findPythons().map((python) => [python.minor, python]))
const wheels = globSync('*.whl', { cwd: distFolder }).map((name) => join(distFolder, name))
for (const minor of supported) {
  const python = pythons.get(minor)
  if (!python) {
    tellSkipped(`Python ${minor}`, 'this machine does not have it')
    counts.skipped += 1
    continue
  }
  runTests(`Python ${minor}`, environment('run', python), counts)
  for (const wheel of wheels) installInEmpty(wheel, python, counts)
}
report('pythons', counts)
