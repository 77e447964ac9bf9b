// One check by a Python tool: check.ts lint | format | types
import { spawnSync } from 'node:child_process'
import { checksEnvironment } from './environment.ts'
import { packageFolder } from './paths.ts'
import { report, tellSkipped } from './report.ts'

const checks: Record<string, string[]> = {
  lint: ['ruff', 'check', '--quiet'],
  format: ['ruff', 'format', '--check', '--quiet'],
  types: ['mypy'],
}

const [target = ''] = process.argv.slice(2)
const tool = checks[target]
if (!tool) throw new Error(`check.ts takes one of ${Object.keys(checks).join(', ')}`)
const environment = checksEnvironment()
if ('cannot' in environment) {
  tellSkipped(tool.join(' '), environment.cannot)
  report(target, { passed: 0, failed: 0, skipped: 1 })
} else {
  const { status } = spawnSync(environment.python, ['-m', ...tool], { cwd: packageFolder, stdio: 'inherit' })
  report(target, { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 })
}
