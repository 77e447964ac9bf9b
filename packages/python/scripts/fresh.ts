import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checksEnvironment } from './environment.ts'
import { generateInto } from './generate-into.ts'
import { generatedFolder } from './paths.ts'
import { report, tellSkipped } from './report.ts'

const environment = checksEnvironment()
if ('cannot' in environment) {
  tellSkipped('whether the Python models follow from the spec', environment.cannot)
  report('fresh', { passed: 0, failed: 0, skipped: 1 })
} else {
  const folder = mkdtempSync(join(tmpdir(), 'case-management-python-'))
  generateInto(folder, environment.python)
  const [kept, made] = [filesIn(generatedFolder), filesIn(folder)]
  rmSync(folder, { recursive: true })
  const changed = [...new Set([...kept.keys(), ...made.keys()])].filter(
    (name) => kept.get(name) !== made.get(name),
  )
  if (changed.length > 0) {
    console.error('packages/python/src/case_management/generated does not follow from spec/.')
    console.error(
      `Run \`pnpm generate\` and commit it. Not as they should be: ${changed.toSorted().join(', ')}`,
    )
  } else console.log(`${made.size} generated files follow from spec/`)
  report('fresh', { passed: changed.length > 0 ? 0 : 1, failed: changed.length > 0 ? 1 : 0, skipped: 0 })
}

function filesIn(folder: string): Map<string, string> {
  const names = globSync('**/*.py', { cwd: folder })
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}
