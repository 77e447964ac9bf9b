import { globSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** A piece of code from a comment or a page. */
export interface DocumentedExample {
  /** File and line, such as `src/dates.ts:6`. */
  place: string
  /** The imports that stand in it. */
  imports: string
  /** The rest. */
  body: string
}

const isImport = (line: string) => line.startsWith('import ')
const root = join(import.meta.dirname, '../..')

/** All examples in TypeScript: those after `@example` in the sources, and those of the README. */
export function documentedExamples(): DocumentedExample[] {
  return ['README.md', ...globSync('src/**/*.ts', { cwd: root }).toSorted()].flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8').replaceAll(/^ *\* ?/gm, '')
    return [...text.matchAll(/^```ts\n(.*?)^```/gms)].map((match) => {
      const line = text.slice(0, match.index).split('\n').length
      const lines = (match[1] ?? '').split('\n')
      return {
        place: `${relative('.', file)}:${line}`,
        imports: lines.filter(isImport).join('\n'),
        body: lines.filter((code) => !isImport(code)).join('\n'),
      }
    })
  })
}

/** An example as a module whose default export runs it with what examples take for given. */
export function moduleOf({ imports, body }: DocumentedExample): string {
  return `${imports}
import type { TasksClient as GivenClient } from '@case-management/client'
export interface Given {
  client: GivenClient
  host: string
  accountId: string
  streamId: string
  auth: { appId: string; clientSecret: string }
  appId: string
  clientSecret: string
  taskId: string
}
export default async ({ client, host, accountId, streamId, auth, appId, clientSecret, taskId }: Given) => {
  {
${body}
  }
}
`
}
