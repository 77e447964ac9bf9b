import { join } from 'node:path'
import { writeFile } from 'node:fs/promises'
import type { SampleLanguage } from '../../samples/code-samples.ts'
import { runGo } from './go.ts'
import { runJava } from './java.ts'
import { findPython } from './python.ts'
import { run, type Outcome } from './program.ts'

const endings = {
  shell: 'sh',
  typescript: 'ts',
  javascript: 'js',
  python: 'py',
  go: 'go',
  java: 'java',
} as const

/**
 * Runs a program in a language of the samples, or says why this machine cannot. One in Go or Java is compiled before.
 *
 * @param folder - a scratch folder.
 * @param name - name of the program's file, without its ending.
 */
export async function runSource(
  lang: SampleLanguage['lang'],
  source: string,
  environment: Record<string, string>,
  folder: string,
  name: string,
): Promise<Outcome | { cannot: string }> {
  if (lang === 'go') return runGo(source, environment)
  if (lang === 'java') return runJava(source, environment)
  const file = join(folder, `${name}.${endings[lang]}`)
  await writeFile(file, source)
  if (lang === 'shell') return run('bash', ['-euo', 'pipefail', file], environment, folder)
  if (lang === 'python') {
    const python = await findPython()
    return 'cannot' in python ? python : run(python.command, [file], environment, folder)
  }
  return run(process.execPath, ['--conditions=@case-management/source', file], environment, folder)
}
