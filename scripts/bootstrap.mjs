// Runs a workspace script on a bare machine: only Node 20 and npm may be there, so this file has no dependency.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runToEnd } from './run-to-end.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const [script, ...args] = process.argv.slice(2)

const major = Number(process.versions.node.split('.')[0])
if (major < 20) fail(`Node ${process.versions.node} is too old: install Node 20 or newer.`)
if (script === undefined) fail('bootstrap.mjs needs the name of a file in scripts/.')

const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

console.log(`Installing what is missing with ${packageManager} …`)
await pnpm(['install', '--frozen-lockfile', '--prefer-offline'])
// From here on the Node that the workspace brings runs everything.
const program = ['--import', './scripts/end-with-parent.mjs', '--conditions=@case-management/source']
await pnpm(['exec', 'node', ...program, `scripts/${script}.ts`, ...args])

/** @param {string[]} command */
async function pnpm(command) {
  try {
    const { code } = await runToEnd('npx', ['--yes', packageManager, ...command], { cwd: root })
    if (code !== 0) process.exit(code)
  } catch (error) {
    fail(`npx could not be started (${error instanceof Error ? error.message : String(error)}): install npm.`)
  }
}

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(message)
  process.exit(2)
}
