import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { staleReports } from '../api-reports/api-report.ts'
import { root } from '../publishing/publishable.ts'

// Where the package finds what it needs, and where nothing looks that runs beside this.
const reports = join(root, 'packages/msw/reports')
mkdirSync(reports, { recursive: true })
const scratch = mkdtempSync(join(reports, 'api-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

test('a public type that changed is told with file and line', () => {
  for (const part of ['dist', 'api', 'package.json'])
    cpSync(join(root, 'packages/msw', part), join(scratch, part), { recursive: true })
  const declarations = join(scratch, 'dist/task-handler.d.ts')
  const text = readFileSync(declarations, 'utf8')
  const changed = text.replace(/(host\?): string/, '$1: number')
  expect(changed).not.toBe(text)
  writeFileSync(declarations, changed)
  expect(staleReports(scratch)).toEqual([
    expect.stringMatching(/api\/index\.api\.md:\d+ does not show the public types\. Run/),
  ])
})
