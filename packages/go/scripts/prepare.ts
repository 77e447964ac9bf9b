// Compiles the tools of the checks, so that those which run at the same time do not each compile the library of Go.
// A tool that does not compile is told by the check that needs it.
import { devNull } from 'node:os'
import { findGo, go } from './go-command.ts'
import { toolsFolder } from './paths.ts'
import { report } from './report.ts'

if (!('cannot' in findGo(toolsFolder))) go(['build', '-o', devNull, 'tool'], toolsFolder)
report('prepare-go', { passed: 0, failed: 0, skipped: 0 })
