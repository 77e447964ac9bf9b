// `pnpm generate`: all that follows from the spec, from the cache where nothing has changed.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

if (process.argv.length > 2) {
  console.error(`pnpm generate takes no argument, and got ${process.argv[2]}.`)
  process.exit(2)
}
const { status } = spawnSync('nx', ['run-many', '--targets=generate'], {
  cwd: join(import.meta.dirname, '..'),
  stdio: 'inherit',
})
process.exitCode = status === 0 ? 0 : 2
