// `npm start`: generates, builds and serves everything until Ctrl-C.
import { nx } from './nx.mjs'
import { requireFreePlaces, ServiceError } from './services.ts'

const served = ['contract', 'serving', 'client', 'sandbox', 'mock', 'docs']

if (process.argv.length > 2) {
  fail(`npm start takes no argument, and got ${process.argv[2]}: ports are set by variables, see the README.`)
}

try {
  await requireFreePlaces(process.env)
} catch (error) {
  if (!(error instanceof ServiceError)) throw error
  fail(error.message)
}

// One after the other: what is built reads what is generated.
for (const target of ['generate', 'build']) {
  console.log(`npm start: ${target} …`)
  const { code, interrupted } = await nx(['run-many', '--targets', target, '--projects', served.join(',')])
  if (interrupted) process.exit(code)
  if (code !== 0) fail(`npm start: ${target} failed; the first error above says what and where.`)
}

// Only now: what is served reads the files that were just generated.
await import('./serve.ts')

function fail(message: string): never {
  console.error(message)
  process.exit(2)
}
