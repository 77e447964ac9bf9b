import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { dependencyPlugin, maven } from './maven.ts'
import { packageFolder } from './paths.ts'

/** The jars that the client needs, as a class path, or why this machine has none. */
export type ClassPath = { jars: string } | { cannot: string }

/** The folder of the client's sources, for `javac -sourcepath`. */
export const sources = join(packageFolder, 'src/main/java')

/**
 * The jars that a program with the client needs beside it. Maven is asked once for each `pom.xml`.
 *
 * @throws an error with what Maven says, when it fails although it reached its registry.
 */
export function classPath(): ClassPath {
  const pom = createHash('sha256')
    .update(readFileSync(join(packageFolder, 'pom.xml')))
    .digest('hex')
  const file = join(packageFolder, 'target', `class-path-${pom.slice(0, 16)}.txt`)
  const kept = existsSync(file) ? readFileSync(file, 'utf8') : ''
  if (kept !== '' && kept.split(delimiter).every((jar) => existsSync(jar))) return { jars: kept }
  const { status, output, cannot } = maven([
    `${dependencyPlugin}:build-classpath`,
    '-DincludeScope=runtime',
    `-Dmdep.outputFile=${file}`,
  ])
  if (cannot !== undefined) return { cannot }
  if (status !== 0) throw new Error(`mvn ${dependencyPlugin}:build-classpath: ${output.trim()}`)
  return { jars: readFileSync(file, 'utf8') }
}
