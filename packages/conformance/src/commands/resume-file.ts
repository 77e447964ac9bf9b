import { createHash } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { contract } from '@case-management/contract'
import type { CheckResult } from '../check/check-result.ts'
import { UsageError } from '../conformance-errors.ts'
import type { ConformanceOptions } from '../conformance-options.ts'

/** What must be the same for a run to go on. */
interface Header {
  contract: string
  url: string
  accountId: string
  streamId: string
  profile: string
  strict: boolean
  /** A digest of the answers by which the host is judged; absent without any. */
  dialect?: string | undefined
  /** Number of random cases; absent for as many as are usual. */
  runs?: number | undefined
  /** The tasks that may be written to. */
  taskIds: readonly string[]
  seed: number
}

/** A file in which a run keeps its results, so that it can go on when it is interrupted. */
export interface ResumeFile {
  /** Start of every random choice: that of the run that goes on. */
  seed: number
  /** The results of before. */
  made: CheckResult[]
  /** Keeps a result at once, so that nothing is lost when the run is killed. */
  keep: (result: CheckResult) => void
  /** Takes the file away: the run came to its end. */
  end: () => Promise<void>
}

/**
 * Opens the file of `--resume`: one line that says of which run it is, and one for each result. Only its owner can
 * read it, because results show records.
 *
 * @throws UsageError when the file is of another run.
 */
export async function openResumeFile(path: string, options: ConformanceOptions): Promise<ResumeFile> {
  const lines = (await readFile(path, 'utf8').catch(() => '')).split('\n')
  const [first = ''] = lines
  const known: Header | undefined = first === '' ? undefined : headerOf(first, path)
  const seed = options.seed ?? known?.seed ?? Math.floor(Math.random() * 2 ** 31)
  const header = headerFor(options, seed, await lawOf(options))
  if (known && JSON.stringify(known) !== JSON.stringify(header)) {
    throw new UsageError(
      `${path} is of a run with other options (${differences(known, header).join(', ')}); remove it, or give the same options.`,
    )
  }
  if (!known) await writeFile(path, `${JSON.stringify(header)}\n`, { mode: 0o600 })
  // What comes next does not go on in a line that was cut off.
  else if (lines.at(-1) !== '') appendFileSync(path, '\n')
  return {
    seed,
    made: lines.slice(1).flatMap(resultOf),
    keep(result) {
      // What was skipped is tried again: what it lacked may be there now.
      if (result.outcome !== 'skipped') appendFileSync(path, `${JSON.stringify(result)}\n`)
    },
    end: () => rm(path, { force: true }),
  }
}

function headerFor(
  { target, strict = false, runs }: ConformanceOptions,
  seed: number,
  dialect: string | undefined,
): Header {
  const { url, accountId, streamId, profile, taskIds } = target
  return {
    contract: contract.hash,
    url,
    accountId,
    streamId,
    profile,
    strict,
    dialect,
    runs,
    taskIds,
    seed,
  }
}

/** A digest of the dialect; a file that cannot be read is told where it is used. */
async function lawOf({ dialect }: ConformanceOptions): Promise<string | undefined> {
  if (dialect === undefined) return undefined
  const text =
    typeof dialect === 'string' ? await readFile(dialect, 'utf8').catch(() => '') : JSON.stringify(dialect)
  return createHash('sha256').update(text).digest('hex')
}

function headerOf(line: string, path: string): Header {
  try {
    const header: Header = JSON.parse(line)
    return header
  } catch {
    throw new UsageError(`${path} was not written by --resume; name another file.`)
  }
}

function differences(one: Header, other: Header): string[] {
  const written = (header: Header) =>
    new Map(Object.entries(header).map(([name, value]) => [name, JSON.stringify(value)]))
  const [before, now] = [written(one), written(other)]
  return [...new Set([...before.keys(), ...now.keys()])].filter((name) => before.get(name) !== now.get(name))
}

/** The result in a line; the last one may be cut off when the run was killed. */
function resultOf(line: string): CheckResult[] {
  try {
    const result: CheckResult = JSON.parse(line)
    return [result]
  } catch {
    return []
  }
}
