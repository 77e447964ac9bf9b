import { spawnSync } from 'node:child_process'
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { format } from 'node:util'

/** A piece of code from a comment or a page. */
export interface DocumentedExample {
  /** File and line, such as `src/tasks-of.ts:9`. */
  place: string
  /** `ts` for statements, `tsx` for components. */
  language: string
  /** The imports that stand in it. */
  imports: string
  /** The rest. */
  body: string
  /** What it says that it prints: the comments after its `console.log`. */
  printed: string[]
  /** Where it stands as a module, once it is written. */
  file: string
}

const isImport = (line: string) => line.startsWith('import ')

/** All examples of a package: those after `@example` in its sources, and those of its README. */
export function documentedExamples(root: string): DocumentedExample[] {
  return ['README.md', ...globSync('src/**/*.ts', { cwd: root }).toSorted()].flatMap((source) => {
    const text = readFileSync(join(root, source), 'utf8').replaceAll(/^ *\* ?/gm, '')
    return [...text.matchAll(/^```(tsx?)\n(.*?)^```/gms)].map(([, language = '', code = ''], index) => {
      const lines = code.split('\n')
      const line = text.slice(0, text.indexOf(code)).split('\n').length
      return {
        place: `${source}:${line}`,
        language,
        imports: lines.filter(isImport).join('\n'),
        body: lines.filter((statement) => !isImport(statement)).join('\n'),
        printed: lines.flatMap((statement) => /console\.log\(.*\) \/\/ (.+)$/.exec(statement)?.[1] ?? []),
        file: join(
          root,
          'reports/examples',
          `${relative('.', source).replaceAll('/', '-')}-${index}.${language}`,
        ),
      }
    })
  })
}

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
  const { stdout, stderr } = spawnSync('tsc', ['-p', folder, '--noEmit'], { encoding: 'utf8' })
  return stdout + stderr
}

/** What a `console.log` prints for these arguments, on one line. */
export function printedFor(values: readonly unknown[]): string {
  return format(...values).replaceAll(/\s+/g, ' ')
}
