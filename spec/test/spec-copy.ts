import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { redocly } from '../lint/redocly.ts'

const workspace = fileURLToPath(new URL('../..', import.meta.url))

/** A change of one file of the spec: a text that must occur in it, and what takes its place. */
export interface Edit {
  file: string
  replace: string
  by: string
}

/** What makes a copy of the spec another than the spec. */
export interface Changes {
  edits?: readonly Edit[]
  /** Contents of files that the spec does not have. */
  newFiles?: Readonly<Record<string, string>>
}

/** What linting said of some copies. */
export interface Findings {
  exitCode: number
  /** For each copy one line for each problem, with its rule. */
  problems: string[][]
}

/**
 * Lints copies of the whole spec, with the configuration of this workspace, in one run of the command.
 * So a test shows that the real gate closes, not that a rule of its own making would.
 */
export async function lintCopies(copies: readonly Changes[]): Promise<Findings> {
  const folder = await mkdtemp(join(tmpdir(), 'spec-'))
  try {
    await cp(join(workspace, 'redocly.yaml'), join(folder, 'redocly.yaml'))
    // From there the configuration takes the rules.
    await symlink(join(workspace, 'spec'), join(folder, 'spec'))
    await Promise.all(copies.map((changes, index) => writeCopy(join(folder, String(index)), changes)))
    const entries = copies.map((_, index) => `${index}/openapi.yaml`)
    const { exitCode, stdout } = await redocly(['lint', ...entries, '--format', 'stylish'], folder)
    return { exitCode, problems: problemsByCopy(stdout, copies.length, dirname(folder)) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function writeCopy(folder: string, { edits = [], newFiles = {} }: Changes): Promise<void> {
  await cp(join(workspace, 'spec'), folder, {
    recursive: true,
    filter: (path) => !/\/(lint|node_modules|releases|reports|test)$/.test(path),
  })
  for (const { file, replace, by } of edits) {
    const path = join(folder, file)
    const before = await readFile(path, 'utf8')
    if (!before.includes(replace)) throw new Error(`${file} does not contain ${JSON.stringify(replace)}.`)
    await writeFile(
      path,
      before.replace(replace, () => by),
    )
  }
  for (const [file, content] of Object.entries(newFiles)) await writeFile(join(folder, file), content)
}

/** The problems, which stand under the names of the files that have them. */
function problemsByCopy(printed: string, copies: number, hidden: string): string[][] {
  const problems = Array.from({ length: copies }, (): string[] => [])
  let current: string[] | undefined
  for (const line of printed.split('\n')) {
    const copy = /^(\d+)\/\S+:$/.exec(line)?.[1]
    if (copy !== undefined) current = problems[Number(copy)]
    else if (/^\s+\d+:\d+\s+(error|warning)/.test(line)) {
      if (!current) throw new Error(`Redocly names no file of: ${line}`)
      current.push(line.trim().replaceAll(hidden, ''))
    }
  }
  return problems
}
