// The tests, on the Python of the checks.
import { checksEnvironment } from './environment.ts'
import { report, type Counts } from './report.ts'
import { runTests } from './run-tests.ts'

const counts: Counts = { passed: 0, failed: 0, skipped: 0 }
runTests('Python', checksEnvironment(), counts)
report('test', counts)
