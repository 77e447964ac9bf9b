import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, extname } from 'node:path'
import { UsageError } from '../conformance-errors.ts'
import { exitCodes } from '../exit-codes.ts'
import { createMask } from '../host/mask.ts'
import { checkLines, failureLines, summaryLine } from '../reports/console-lines.ts'
import { formats } from '../reports/format.ts'
import type { RecordedRun } from '../reports/run-report.ts'
import { verdictOf } from '../reports/verdict.ts'
import { runConformance, type ConformanceOptions } from '../run-conformance.ts'
import { interruption } from './interruption.ts'
import type { Output } from './output.ts'
import type { RunFlags } from './run-options.ts'
import { credentialsOf, secretsOf, targetOf } from './target-of.ts'

/**
 * `conformance run`: checks one host and prints a line for each check.
 *
 * @param flags - what the command line, the environment and the configuration file gave.
 * @returns the exit code.
 */
export async function run(flags: RunFlags, output: Output): Promise<number> {
  const files = flags.report.map((file) => ({ file, format: formatOf(file) }))
  const options = optionsOf(flags)
  await Promise.all(files.map(({ file }) => makeFolder(file)))
  const mask = createMask(secretsOf(flags))
  const interrupted = interruption(output)
  let made = 0
  let failed = 0
  const report = await runConformance({
    ...options,
    signal: interrupted.signal,
    onStart: interrupted.watch,
    onResult(result) {
      made++
      if (result.outcome === 'failed') failed++
      const lines = checkLines(result).map(mask)
      output.progress?.(`${made} checks, ${failed} failed, now ${result.id}`)
      if (!output.progress || result.outcome === 'failed' || result.outcome === 'difference')
        lines.forEach(output.print)
    },
  }).finally(interrupted.forget)
  output.progress?.('')
  for (const line of failureLines(report)) output.print(mask(line))
  for (const { file, format } of files) await writeFile(file, mask(format(report)))
  for (const problem of report.problems) output.printError(mask(`conformance: ${problem}`))
  if (interrupted.signal.aborted) {
    if (interrupted.left().length === 0) output.printError('conformance: What was written is put back.')
    output.printError(`conformance: ${verdictOf(report)}: ${summaryLine(report)}.`)
    return exitCodes.interrupted
  }
  if (report.unreachable) {
    output.printError(`conformance: ${verdictOf(report)}: ${summaryLine(report)}.`)
    return exitCodes.unreachable
  }
  return conclude(report, flags, output)
}

function conclude(report: RecordedRun, flags: RunFlags, { print, printError }: Output): number {
  const covered = report.coverage.percent
  const enough = flags.minCoverage === undefined || covered >= flags.minCoverage
  if (!enough)
    printError(`conformance: Only ${covered} % of the contract was covered, not ${flags.minCoverage} %.`)
  print(
    `seed ${report.seed}, ${report.requests} requests, ${(report.duration / 1000).toFixed(1)} s, coverage ${covered} %`,
  )
  if (flags.report.length > 0) print(`reports: ${flags.report.join(', ')}`)
  print(summaryLine(report))
  return report.conforms && enough ? exitCodes.conforms : exitCodes.differs
}

/** The options of the library from the flags of the command. */
export function optionsOf(flags: RunFlags): ConformanceOptions {
  const { phase, only, seed, runs, rate, timeLimit, strict, specUrl } = flags
  return {
    target: targetOf(flags),
    credentials: credentialsOf(flags),
    strict,
    phases: phase,
    ...(only.length > 0 && { only }),
    ...(seed !== undefined && { seed }),
    ...(runs !== undefined && { runs }),
    ...(rate !== undefined && { rate }),
    ...(timeLimit !== undefined && { timeLimit }),
    ...(specUrl !== undefined && { specUrl }),
  }
}

/** A report that could not be written would only be missed after the whole run. */
async function makeFolder(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true }).catch(() => {
    throw new UsageError(`The folder of the report ${file} cannot be made.`)
  })
}

function formatOf(file: string): (run: RecordedRun) => string {
  const format = formats[extname(file)]
  if (format) return format
  throw new UsageError(`${file} has no known ending; reports end in ${Object.keys(formats).join(', ')}.`)
}
