// Runs a workspace script on a bare machine: only Node 20 and npm may be there, so this file has no dependency.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')
const [script, ...args] = process.argv.slice(2)

const major = Number(process.versions.node.split('.')[0])
if (major < 20) fail(`Node ${process.versions.node} is too old: install Node 20 or newer.`)
if (script === undefined) fail('bootstrap.mjs needs the name of a file in scripts/.')

const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

console.log(`Installing what is missing with ${packageManager} …`)
pnpm(['install', '--frozen-lockfile', '--prefer-offline'])
// From here on the Node that the workspace brings runs everything.
pnpm(['exec', 'node', '--conditions=@case-management/source', `scripts/${script}.ts`, ...args])

function pnpm(command) {
  const { status, signal, error } = spawnSync('npx', ['--yes', packageManager, ...command], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (error) fail(`npx could not be started (${error.message}): install npm.`)
  if (signal) process.exit(130)
  if (status !== 0) process.exit(status ?? 1)
}

function fail(message) {
  console.error(message)
  process.exit(2)
}
