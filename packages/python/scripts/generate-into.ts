import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { contractModule } from './contract-module.ts'
import { packageFolder } from './paths.ts'

const bundle = fileURLToPath(import.meta.resolve('@case-management/contract/openapi.json'))

/**
 * Writes what follows from the contract into a folder, which is emptied first.
 *
 * @param python - an interpreter that has the generator.
 * @throws Error with what the generator says, when it fails.
 */
export function generateInto(folder: string, python: string): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'contract.py'), contractModule())
  const { status, stderr } = spawnSync(
    python,
    [join(packageFolder, 'generator/generate.py'), bundle, folder],
    {
      encoding: 'utf8',
      // The generator's own folders of byte code would count as generated.
      env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
    },
  )
  if (status !== 0) throw new Error(`openapi-python-client: ${stderr.trim()}`)
}
