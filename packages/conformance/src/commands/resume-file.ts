import { createHash } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { contract } from '@case-management/contract'
import type { CheckResult } from '../check/check-result.ts'
import { UsageError } from '../conformance-errors.ts'
import type { ConformanceOptions } from '../conformance-options.ts'
import type { SentRequest } from '../reports/traffic.ts'

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

/** What a file has of a run. */
export interface Resumed {
  /** Start of every random choice: that of the run that goes on. */
  seed: number
  /** The results of before. */
  made: CheckResult[]
  /** What was counted of each request that was sent before. */
  sent: SentRequest[]
}

/** A file in which a run keeps its results, so that it can go on when it is interrupted. */
export interface ResumeFile extends Resumed {
  /** Keeps a result at once, so that nothing is lost when the run is killed. */
  keep: (result: CheckResult) => void
  /** Keeps what is counted of a request, so that the run that goes on counts it too. */
  note: (sent: SentRequest) => void
  /** Takes the file away: the run came to its end. */
  end: () => Promise<void>
}

/**
 * Reads the file of `--resume`; there need not be one yet.
 *
 * @throws UsageError when the file is of another run.
 */
export async function readResumeFile(path: string, options: ConformanceOptions): Promise<Resumed> {
  const { header, made, sent } = await contentOf(path, options)
  return { seed: header.seed, made, sent }
}

/**
 * Opens the file of `--resume`: one line that says of which run it is, and one for each result and each request. Only
 * its owner can read it, because results show records.
 *
 * @throws UsageError when the file is of another run.
 */
export async function openResumeFile(path: string, options: ConformanceOptions): Promise<ResumeFile> {
  const { header, isNew, isCutOff, made, sent } = await contentOf(path, options)
  if (isNew) await writeFile(path, `${JSON.stringify(header)}\n`, { mode: 0o600 })
  // What comes next does not go on in a line that was cut off.
  else if (isCutOff) appendFileSync(path, '\n')
  return {
    seed: header.seed,
    made,
    sent,
    keep(result) {
      // What was skipped is tried again: what it lacked may be there now.
      if (result.outcome !== 'skipped') appendFileSync(path, `${JSON.stringify(result)}\n`)
    },
    note: (request) => appendFileSync(path, `${JSON.stringify({ sent: request })}\n`),
    end: () => rm(path, { force: true }),
  }
}

async function contentOf(path: string, options: ConformanceOptions) {
  const [first = '', ...lines] = (await readFile(path, 'utf8').catch(() => '')).split('\n')
  const known: Header | undefined = first === '' ? undefined : headerOf(first, path)
  const seed = options.seed ?? known?.seed ?? Math.floor(Math.random() * 2 ** 31)
  const header = headerFor(options, seed, await lawOf(options))
  if (known && JSON.stringify(known) !== JSON.stringify(header)) {
    throw new UsageError(
      `${path} is of a run with other options (${differences(known, header).join(', ')}); remove it, or give the same options.`,
    )
  }
  const kept = lines.flatMap(keptIn)
  return {
    header,
    isNew: !known,
    isCutOff: lines.at(-1) !== '',
    made: kept.flatMap((line) => ('sent' in line ? [] : [line])),
    sent: kept.flatMap((line) => ('sent' in line ? [line.sent] : [])),
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

/** What a line keeps; the last one may be cut off when the run was killed. */
function keptIn(line: string): (CheckResult | { sent: SentRequest })[] {
  try {
    const kept: CheckResult | { sent: SentRequest } = JSON.parse(line)
    return [kept]
  } catch {
    return []
  }
}
