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

/** What linting said. */
export interface Findings {
  exitCode: number
  /** One line for each problem, with its rule. */
  problems: string[]
}

/**
 * Lints a copy of the whole spec, with the configuration of this workspace, after some edits and with some more files.
 * So a test shows that the real gate closes, not that a rule of its own making would.
 */
export async function lintEdited(
  edits: readonly Edit[],
  newFiles: Readonly<Record<string, string>> = {},
): Promise<Findings> {
  const folder = await mkdtemp(join(tmpdir(), 'spec-'))
  try {
    await cp(join(workspace, 'redocly.yaml'), join(folder, 'redocly.yaml'))
    await cp(join(workspace, 'spec'), join(folder, 'spec'), {
      recursive: true,
      filter: (path) => !/\/(node_modules|reports|test)$/.test(path),
    })
    for (const modules of ['node_modules', 'spec/node_modules'])
      await symlink(join(workspace, modules), join(folder, modules))
    for (const { file, replace, by } of edits) {
      const path = join(folder, 'spec', file)
      const before = await readFile(path, 'utf8')
      if (!before.includes(replace)) throw new Error(`${file} does not contain ${JSON.stringify(replace)}.`)
      await writeFile(
        path,
        before.replace(replace, () => by),
      )
    }
    for (const [file, content] of Object.entries(newFiles))
      await writeFile(join(folder, 'spec', file), content)

    const { exitCode, stdout, stderr } = await redocly(
      ['lint', 'spec/openapi.yaml', '--format', 'stylish'],
      folder,
    )
    const problems = `${stdout}\n${stderr}`
      .split('\n')
      .filter((line) => /^\s+\d+:\d+\s+(error|warning)/.test(line))
    return { exitCode, problems: problems.map((line) => line.trim().replaceAll(dirname(folder), '')) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
