import { globSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

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
