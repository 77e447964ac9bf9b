// Makes the environment that the checks share, so that those which run at the same time do not both make it.
import { checksEnvironment } from './environment.ts'
import { report, tellSkipped } from './report.ts'

const made = checksEnvironment()
if ('cannot' in made) tellSkipped('the environment of the Python checks', made.cannot)
report('prepare-python', { passed: 0, failed: 0, skipped: 0 })
