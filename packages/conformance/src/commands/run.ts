import { exitCodes } from '../exit-codes.ts'
import { createMask } from '../host/mask.ts'
import { failureLines, summaryLine } from '../reports/console-lines.ts'
import { findingLines } from '../reports/finding-lines.ts'
import type { RunReport } from '../reports/run-report.ts'
import { verdictOf } from '../reports/verdict.ts'
import type { ConformanceOptions } from '../conformance-options.ts'
import { runConformance } from '../run-conformance.ts'
import { interruption } from './interruption.ts'
import { liveProgress } from './live-progress.ts'
import { withMinCoverage } from './min-coverage.ts'
import type { Output } from './output.ts'
import { prepareReports } from './report-files.ts'
import type { RunFlags } from './run-options.ts'
import { openResumeFile } from './resume-file.ts'
import { shownLines } from './shown-lines.ts'
import { budgetOf } from './budget-of.ts'
import { credentialsOf, secretsOf, targetOf, tlsOf } from './target-of.ts'

/**
 * `conformance run`: checks one host and prints a line for each check.
 *
 * @param flags - what the command line, the environment and the configuration file gave.
 * @returns the exit code.
 */
export async function run(flags: RunFlags, output: Output): Promise<number> {
  const asked = optionsOf(flags)
  const resume = flags.resume === undefined ? undefined : await openResumeFile(flags.resume, asked)
  const options = resume ? { ...asked, seed: resume.seed, made: resume.made } : asked
  const reports = await prepareReports(flags.report)
  const mask = createMask(secretsOf(flags))
  const interrupted = interruption(output)
  const progress = liveProgress(output.progress)
  if (resume && resume.made.length > 0)
    output.printError(
      `conformance: note: goes on after ${resume.made.length} ${resume.made.length === 1 ? 'result' : 'results'} of ${flags.resume}.`,
    )
  const shown = shownLines({ terminal: output.progress !== undefined, verbose: flags.verbose })
  const found = await runConformance({
    ...options,
    signal: interrupted.signal,
    onStart: interrupted.watch,
    ...(reports.onExchange && { onExchange: reports.onExchange }),
    onNote: (note) => output.printError(mask(`conformance: note: ${note}`)),
    onResult(result) {
      progress.count(result)
      resume?.keep(result)
      shown.lines(result).map(mask).forEach(output.print)
    },
    onProgress: progress.update,
  })
    .catch((error: unknown) => {
      interrupted.tellLeft()
      throw error
    })
    .finally(() => {
      progress.end()
      interrupted.forget()
    })
  if (!found.interrupted) await resume?.end()
  const report = withMinCoverage(found, flags.minCoverage)
  if (flags.verbose) for (const line of failureLines(report)) output.print(mask(line))
  for (const line of findingLines(report)) output.print(mask(line))
  const { written, problems } = await reports.write(report, mask)
  for (const problem of report.problems.concat(problems)) output.printError(mask(`conformance: ${problem}`))
  if (interrupted.signal.aborted) {
    output.printError(interrupted.lastLine())
    output.printError(`conformance: ${verdictOf(report)}: ${summaryLine(report)}.`)
    return exitCodes.interrupted
  }
  if (report.unreachable) {
    output.printError(`conformance: ${verdictOf(report)}: ${summaryLine(report)}.`)
    return exitCodes.unreachable
  }
  conclude(report, written, output)
  return report.conforms && problems.length === 0 ? exitCodes.conforms : exitCodes.differs
}

function conclude(report: RunReport, written: readonly string[], { print }: Output): void {
  const { seed, requests, duration, coverage } = report
  print(
    `seed ${seed}, ${requests} requests, ${(duration / 1000).toFixed(1)} s, coverage ${coverage.percent} %`,
  )
  if (written.length > 0) print(`reports: ${written.join(', ')}`)
  print(summaryLine(report))
}

/** The options of the library from the flags of the command. */
export function optionsOf(flags: RunFlags): ConformanceOptions {
  const { phase, only, seed, runs, rate, timeLimit, journal, strict, dialect, specUrl } = flags
  return {
    target: targetOf(flags),
    credentials: credentialsOf(flags),
    tls: tlsOf(flags),
    strict,
    ...(dialect !== undefined && { dialect }),
    phases: phase,
    ...(only.length > 0 && { only }),
    ...(seed !== undefined && { seed }),
    ...(runs !== undefined && { runs }),
    ...(rate !== undefined && { rate }),
    ...budgetOf(flags),
    ...(timeLimit !== undefined && { timeLimit }),
    ...(journal !== undefined && { journal }),
    ...(specUrl !== undefined && { specUrl }),
  }
}
