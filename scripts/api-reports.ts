// `pnpm run api-reports`: writes down the public types of the packages, so that a changed one is a difference to review.
// With --check it looks whether that was done, in packages that are built.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { apiReports, staleReports } from './api-reports/api-report.ts'
import { publishable, root } from './publishing/publishable.ts'
import { run } from './run.ts'

/** Whose public types are written down; those of the contract follow from the spec, which has a gate of its own. */
const reported = ['client', 'react-query', 'msw', 'conformance', 'sandbox'].map(
  (name) => `@case-management/${name}`,
)
const folders = publishable()
  .filter(({ manifest }) => reported.includes(manifest.name))
  .map(({ folder }) => join(root, folder))

if (process.argv.includes('--check')) {
  const stale = folders.flatMap((folder) => staleReports(folder))
  for (const line of stale) console.error(line)
  process.exitCode = stale.length > 0 ? 1 : 0
} else {
  run('nx', ['run-many', '--targets', 'build', '--projects', reported.join(',')], root)
  for (const { file, text } of folders.flatMap((folder) => apiReports(folder))) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    console.log(relative(root, file))
  }
}
