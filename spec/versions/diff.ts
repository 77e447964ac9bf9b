import { redocly } from '../lint/redocly.ts'

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
 * Compares two bundles.
 *
 * @throws an error with what Redocly says when a file cannot be read.
 */
export async function diffVersions(base: string, revision: string): Promise<Diff> {
  const { stdout, stderr } = await redocly(
    ['diff', base, revision, '--format', 'json', '--check-version', '--fail-on', 'none'],
    import.meta.dirname,
  )
  if (!stdout.trim().startsWith('{')) throw new Error(`redocly diff failed: ${stderr.trim()}`)
  const { changes }: { changes: Change[] } = JSON.parse(stdout)
  const problem = /info\.version .*/.exec(stderr)?.[0]
  return problem === undefined ? { changes } : { changes, versionProblem: problem }
}
