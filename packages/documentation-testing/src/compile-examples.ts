import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentedExample } from './documented-examples.ts'

/**
 * Writes examples as modules, and compiles them as strictly as the package.
 *
 * @returns what the compiler says; `''` when all is right.
 */
export function compileExamples(
  root: string,
  examples: readonly DocumentedExample[],
  moduleOf: (example: DocumentedExample) => string,
): string {
  const folder = join(root, 'reports/examples')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const example of examples) writeFileSync(example.file, moduleOf(example))
  // Within an example some of what is given is not used, and what it makes is not used further.
  const compilerOptions = { noUnusedLocals: false, noUnusedParameters: false, rootDir: '../../../..' }
  const include = ['*.ts', '*.tsx']
  const config = { extends: '../../tsconfig.json', compilerOptions, include }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
  const { stdout, stderr } = spawnSync('tsc', ['-p', folder, '--noEmit', '--pretty', 'false'], {
    encoding: 'utf8',
  })
  return stdout + stderr
}
