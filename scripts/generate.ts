// `pnpm generate`: all that follows from the spec, from the cache where nothing has changed.
import { nx } from './nx.mjs'

if (process.argv.length > 2) {
  console.error(`pnpm generate takes no argument, and got ${process.argv[2]}.`)
  process.exit(2)
}
const { code, interrupted } = await nx(['run-many', '--targets=generate'])
process.exitCode = code === 0 || interrupted ? code : 2
