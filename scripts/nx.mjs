// Runs nx so that none of its tasks outlives this process.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runToEnd } from './run-to-end.mjs'

const root = join(import.meta.dirname, '..')

/**
 * Runs nx in the root of the workspace.
 *
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export function nx(args, env = process.env) {
  const watching = ['--import', pathToFileURL(join(import.meta.dirname, 'end-with-parent.mjs')).href]
  const program = join(root, 'node_modules/nx/dist/bin/nx.js')
  // Its plugins are a few lines each: a process for each of them took longer to start than all else that nx does.
  const plain = { ...env, NX_ISOLATE_PLUGINS: 'false' }
  return runToEnd(process.execPath, [...watching, program, ...args], { cwd: root, env: plain })
}
