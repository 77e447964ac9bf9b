// Runs a workspace script on a bare machine: only Node 20 and npm may be there, so this file has no dependency.
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { obstacle, withCaches } from './preflight.mjs'
import { runToEnd } from './run-to-end.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [script, ...args] = process.argv.slice(2)

/** There a shell starts npx, which takes a path with blanks in quotes only. */
const isWindows = process.platform === 'win32'

const major = Number(process.versions.node.split('.')[0])
if (major < 20) fail(`Node ${process.versions.node} is too old: install Node 20 or newer.`)
if (script === undefined) fail('bootstrap.mjs needs the name of a file in scripts/, or pnpm with a command.')

const problem = obstacle(root)
if (problem) fail(problem)
const { environment, notice } = withCaches(root, process.env)
if (notice) console.log(notice)

const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

console.log(`Installing what is missing with ${packageManager} …`)
await pnpm(['install', '--frozen-lockfile', '--prefer-offline'])
// From here on the Node that the workspace brings runs everything.
const program = ['--import', './scripts/end-with-parent.mjs', '--conditions=@case-management/source']
await pnpm(script === 'pnpm' ? args : ['exec', 'node', ...program, `scripts/${script}.ts`, ...args])

/** @param {string[]} command */
async function pnpm(command) {
  try {
    // Started here, npx would read all of node_modules first, which takes many seconds.
    const { code, interrupted } = await runToEnd(
      'npx',
      ['--yes', packageManager, '--dir', isWindows ? `"${root}"` : root, ...command],
      { cwd: tmpdir(), env: environment },
    )
    if (code === 0) return
    if (command[0] === 'install' && !interrupted) {
      console.error(
        'The install failed, and what is above says why: it needs the registry of npm, or a cache that has all, and about 1 GB of disk.',
      )
    }
    process.exit(code)
  } catch (error) {
    fail(`npx could not be started (${error instanceof Error ? error.message : String(error)}): install npm.`)
  }
}

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(message)
  process.exit(2)
}
