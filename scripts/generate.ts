// `pnpm generate`: all that follows from the spec, from the cache where nothing has changed.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { nx } from './nx.mjs'
import { stateOfFiles } from './state-of-files.ts'

const root = join(import.meta.dirname, '..')
/** The state after the last time: to ask nx, which asks for the version of each compiler, takes three times as long. */
const kept = join(root, '.nx/workspace-data/generated')

if (process.argv.length > 2) {
  console.error(`pnpm generate takes no argument, and got ${process.argv[2]}.`)
  process.exit(2)
}
const state = stateOfFiles(root)
if (state !== undefined && existsSync(kept) && readFileSync(kept, 'utf8') === state) {
  console.log('Nothing has changed since the last time.')
} else {
  const { code, interrupted } = await nx(['run-many', '--targets=generate'])
  process.exitCode = code === 0 || interrupted ? code : 2
  if (code === 0) {
    mkdirSync(dirname(kept), { recursive: true })
    writeFileSync(kept, stateOfFiles(root) ?? '')
  }
}
