import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { interpreterIn } from './environment.ts'
import type { Python } from './find-pythons.ts'
import { packageFolder } from './paths.ts'
import type { Counts } from './report.ts'
import { step } from './step.ts'

/** Installs a built package into an empty environment, and uses it there. */
export function installInEmpty(file: string, python: Python, counts: Counts): void {
  const folder = mkdtempSync(join(tmpdir(), 'case-management-python-'))
  const interpreter = interpreterIn(folder)
  const where = `${basename(file)} on Python ${python.minor}`
  spawnSync(python.command, ['-m', 'venv', folder])
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', file]
  if (step(`installing ${where}`, interpreter, pip, counts)) {
    const script = join(packageFolder, 'scripts/use-installed.py')
    step(`using ${where}`, interpreter, ['-W', 'error', script], counts, folder)
  }
  rmSync(folder, { recursive: true, force: true })
}
