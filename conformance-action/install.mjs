// Installs the suite that lies beside this action: its own pnpm, and nothing that only tests need.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const install = ['install', '--frozen-lockfile', '--prod', '--filter', '@case-management/conformance...']
const { status, error } = spawnSync('npx', ['--yes', packageManager, ...install], {
  cwd: root,
  stdio: 'inherit',
})
if (error) console.log(`::error title=Conformance::npx could not be started: ${error.message}`)
process.exitCode = status ?? 1
