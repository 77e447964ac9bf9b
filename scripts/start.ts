// `npm start`: generates, builds and serves everything until Ctrl-C.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const served = ['contract', 'client', 'sandbox', 'mock', 'docs']

if (process.argv.length > 2) {
  fail(`npm start takes no argument, and got ${process.argv[2]}: ports are set by variables, see the README.`)
}

console.log('Generating and building …')
const build = spawnSync('nx', ['run-many', '--targets=generate,build', `--projects=${served.join(',')}`], {
  cwd: join(import.meta.dirname, '..'),
  stdio: 'inherit',
})
if (build.status !== 0)
  fail('npm start: generating or building failed; the first error above says what and where.')

// Only now: what is served reads the files that were just generated.
await import('./serve.ts')

function fail(message: string): never {
  console.error(message)
  process.exit(2)
}
