import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { redocly } from '../lint/redocly.ts'
import type { JsonObject } from '../lint/redocly-types.ts'
import { comparable } from './comparable.ts'

/** What a change asks of the version number: `major` breaks a client or a host. */
export type Impact = 'major' | 'minor' | 'patch'

/** One change between two versions, as `redocly diff` rates it. */
export interface Change {
  /** JSON pointer of the element, through all references, from the top of the document. */
  path: string
  kind: 'added' | 'removed' | 'modified'
  impact: Impact
  /** Key of the element that changed; absent when the whole element came or went. */
  property?: string
  /** Why a change breaks, where a rule says so. */
  verdicts: { message: string }[]
}

/** Everything that changed between two versions. */
export interface Diff {
  changes: Change[]
  /** What is wrong with the new version number, in one line; `undefined` when it says enough. */
  versionProblem?: string
}

/**
 * Compares two bundles by what they allow; how they write it is no change.
 *
 * @throws an error with what Redocly says when a file cannot be read.
 */
export async function diffVersions(base: string, revision: string): Promise<Diff> {
  const scratch = await mkdtemp(join(tmpdir(), 'diff-'))
  try {
    const files = [join(scratch, 'base.json'), join(scratch, 'revision.json')]
    await Promise.all([base, revision].map((file, index) => writeComparable(file, files[index] ?? '')))
    return await rated(files)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

async function writeComparable(from: string, to: string): Promise<void> {
  const bundle: JsonObject = JSON.parse(await readFile(from, 'utf8'))
  await writeFile(to, JSON.stringify(comparable(bundle)))
}

async function rated(files: string[]): Promise<Diff> {
  const { stdout, stderr } = await redocly(
    ['diff', ...files, '--format', 'json', '--check-version', '--fail-on', 'none'],
    import.meta.dirname,
  )
  if (!stdout.trim().startsWith('{')) throw new Error(`redocly diff failed: ${stderr.trim()}`)
  const { changes }: { changes: Change[] } = JSON.parse(stdout)
  const problem = /info\.version .*/.exec(stderr)?.[0]
  return problem === undefined ? { changes } : { changes, versionProblem: problem }
}
