import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { UsageError } from '../conformance-errors.ts'
import { exitCodes } from '../exit-codes.ts'
import { createMask, type Mask } from '../host/mask.ts'
import type { Target } from '../host/target.ts'
import { budgets } from '../probe/budgets.ts'
import { dialectFileOf } from '../probe/dialect-file.ts'
import { probeHost, type Probe } from '../probe/probe.ts'
import { mostRequests } from '../probe/readings/rate-limit.ts'
import { rateOf } from '../run-context-of.ts'
import { questionIds } from '../probe/question-ids.ts'
import { probeJson, probeMarkdown, probeSummary, tableOf } from '../probe/probe-report.ts'
import { interruption } from './interruption.ts'
import type { Output } from './output.ts'
import type { ProbeFlags } from './probe-options.ts'
import { openRest, restFile } from './probe-rest.ts'
import { checkPlace } from './report-files.ts'
import { credentialsOf, secretsOf, targetOf, tlsOf } from './target-of.ts'

/** A file that a probe writes. */
interface ProbeFile {
  file: string
  content: (probe: Probe) => string
}

/**
 * `conformance probe`: finds out how a host answers the open questions, prints a table, and writes a dialect file.
 *
 * @param flags - what the command line, the environment and the configuration file gave.
 * @returns the exit code: 0 when the probe came to its end, however the host answers, and 1 when a task is not as before.
 */
export async function probe(flags: ProbeFlags, output: Output): Promise<number> {
  const target = { ...targetOf(flags), writable: flags.allowWrites }
  const credentials = credentialsOf(flags)
  const { out, spoilTaskId } = flags
  if (spoilTaskId !== undefined && !flags.allowWrites)
    throw new UsageError('--spoil-task-id needs --allow-writes.')
  const files = filesOf(flags)
  await Promise.all(files.map(({ file }) => checkPlace(file)))
  const rest = out === undefined ? undefined : await openRest(out, target)
  const findings = rest?.findings ?? new Map()
  const mask = createMask(secretsOf(flags))
  if (findings.size > 0)
    output.printError(
      `conformance: ${restFile(out ?? '')} holds ${findings.size} answers; the probe resumes from there.`,
    )
  for (const line of expectation(flags, target, 'appId' in credentials))
    output.printError(`conformance: ${line}`)
  const interrupted = interruption(output)
  try {
    const found = await probeHost({
      target,
      credentials,
      findings,
      tls: tlsOf(flags),
      ...(spoilTaskId !== undefined && { spoilTaskId }),
      asksRateLimit: flags.askRateLimit,
      ...(flags.rate !== undefined && { rate: flags.rate }),
      ...(flags.timeLimit !== undefined && { timeLimit: flags.timeLimit }),
      signal: interrupted.signal,
      onStart: interrupted.watch,
      onProgress({ asked, told, requests }) {
        output.progress?.(`${told} of ${questionIds.length} told, ${requests} requests, now ${asked}`)
      },
    })
    output.progress?.('')
    for (const line of tableOf(found)) output.print(mask(line))
    const written = await writeAll(files, found, mask)
    await rest?.forget()
    if (written.length > 0) output.print(`written: ${written.join(', ')}`)
    output.print(probeSummary(found))
    for (const problem of found.problems) output.printError(`conformance: ${mask(problem)}`)
    for (const note of found.spoilt)
      output.printError(`conformance: As --spoil-task-id permits, ${mask(note)}`)
    return found.problems.length > 0 ? exitCodes.differs : exitCodes.conforms
  } catch (error) {
    output.progress?.('')
    await rest?.keep(findings, mask)
    if (!interrupted.signal.aborted) {
      interrupted.tellLeft()
      throw error
    }
    output.printError(
      rest === undefined
        ? 'conformance: Interrupted. With --out a probe saves its answers, and the same command resumes.'
        : `conformance: Interrupted; ${restFile(out ?? '')} holds the answers so far; the same command resumes.`,
    )
    if (flags.allowWrites) output.printError(interrupted.lastLine())
    return exitCodes.interrupted
  } finally {
    interrupted.forget()
  }
}

/** What the probe will send: how many requests, how long they take at its rate, and what it writes to. */
function expectation(flags: ProbeFlags, { url, taskIds }: Target, signs: boolean): string[] {
  const { rate, allowWrites, spoilTaskId, askRateLimit } = flags
  const most =
    budgets.reads +
    budgets.settling +
    budgets.bodies +
    (signs ? budgets.tokens : 0) +
    (allowWrites ? budgets.writes + budgets.putBack : 0) +
    (spoilTaskId === undefined ? 0 : budgets.spoiling)
  const perSecond = rateOf({ rate, target: { url } })
  const duration =
    perSecond === Infinity
      ? ''
      : `, which take about ${Math.ceil(most / perSecond)} s at ${perSecond} a second`
  const tasks = taskIds.length > 0 ? taskIds.join(', ') : 'tasks of the stream'
  return [
    `${allowWrites ? 'The probe reads and writes.' : 'The probe only reads.'} It sends at most ${most} requests${duration}; ${budgets.reads} more where others change tasks meanwhile.`,
    ...(allowWrites ? [`It writes to ${tasks}, and puts back what it changes.`] : []),
    ...(spoilTaskId === undefined ? [] : [`It may spoil ${spoilTaskId}.`]),
    ...(askRateLimit
      ? [`In the end it sends up to ${mostRequests} requests as fast as they are answered.`]
      : []),
  ]
}

function filesOf({ out, report }: ProbeFlags): ProbeFile[] {
  return [
    ...(out === undefined ? [] : [{ file: out, content: ({ findings }: Probe) => dialectFileOf(findings) }]),
    ...report.map((file) => ({ file, content: formatOf(file) })),
  ]
}

const formats: Readonly<Record<string, (probe: Probe) => string>> = {
  '.md': probeMarkdown,
  '.json': probeJson,
}

function formatOf(file: string): (probe: Probe) => string {
  const format = formats[extname(file)]
  if (format) return format
  throw new UsageError(
    `${file} has an unknown extension; reports of a probe end in ${Object.keys(formats).join(', ')}.`,
  )
}

async function writeAll(files: readonly ProbeFile[], found: Probe, mask: Mask): Promise<string[]> {
  for (const { file, content } of files) {
    try {
      await writeFile(file, mask(content(found)))
    } catch (error) {
      throw new Error(`${file} was not written: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      })
    }
  }
  return files.map(({ file }) => file)
}
