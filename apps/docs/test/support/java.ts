import { mkdir, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { classPath, sources } from '@case-management/java/class-path'
import { findJava } from '@case-management/java/maven'
import { run, type Outcome } from './program.ts'

// A program that lives for a moment is quicker without the best compiler.
const quick = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']
const compiled = new Map<string, { path: string; name: string }>()

/** The jars that the client needs, or why this machine cannot compile programs with it. */
function needed(): { jars: string } | { cannot: string } {
  const java = findJava()
  return 'cannot' in java ? java : classPath()
}

/**
 * Compiles programs in Java, and the client with them, in one run of the compiler. Where there is no JDK, nothing is
 * compiled.
 *
 * @param folder - a folder of their own.
 * @param programs - whole programs, each with one public class.
 * @throws an error with what the compiler says of them; a warning is one, too.
 */
export async function compileJava(folder: string, programs: readonly string[]): Promise<void> {
  const found = needed()
  if ('cannot' in found || programs.length === 0) return
  await mkdir(folder)
  const numbered = [...new Set(programs)].map((source, number) => ({ source, name: `Program${number}` }))
  for (const { source, name } of numbered) {
    const renamed = source.replace(/^public class \w+/m, `public class ${name}`)
    await writeFile(join(folder, `${name}.java`), renamed)
  }
  const files = numbered.map(({ name }) => join(folder, `${name}.java`))
  const { status, stdout, stderr } = await run('javac', [
    ...quick.map((option) => `-J${option}`),
    '-Xlint:all,-processing',
    '-Werror',
    '-proc:none',
    '--release=17',
    '-encoding',
    'UTF-8',
    `--source-path=${sources}`,
    `--class-path=${found.jars}`,
    '-d',
    folder,
    ...files,
  ])
  if (status !== 0) throw new Error(`javac: ${stdout}${stderr}`)
  const path = [folder, found.jars].join(delimiter)
  for (const { source, name } of numbered) compiled.set(source, { path, name })
}

/** Runs a program that {@link compileJava} compiled, or says why this machine cannot. */
export async function runJava(
  source: string,
  environment: Record<string, string>,
): Promise<Outcome | { cannot: string }> {
  const found = compiled.get(source)
  if (found !== undefined) return run('java', [...quick, '-cp', found.path, found.name], environment)
  const java = needed()
  if ('cannot' in java) return { cannot: `It is in Java, and ${java.cannot}.` }
  throw new Error('The program was not compiled: give it to compileJava.')
}
