// Makes the environment that the checks share, so that those which run at the same time do not both make it.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checksEnvironment, madeChecksEnvironment } from './environment.ts'
import { packageFolder } from './paths.ts'
import { report, tellSkipped } from './report.ts'

const made = checksEnvironment()
if ('cannot' in made) tellSkipped('the environment of the Python checks', made.cannot)
report('prepare-python', { passed: 0, failed: 0, skipped: 0 })
// Part of the hash of each check: a result without the environment is not that with it.
writeFileSync(join(packageFolder, 'reports/environment.txt'), `${madeChecksEnvironment() ?? 'none'}\n`)
