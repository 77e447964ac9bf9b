import { exitCodes } from '../exit-codes.ts'
import { createMask } from '../host/mask.ts'
import { consoleFindings } from '../reports/console-findings.ts'
import { failureLines, summaryLine } from '../reports/console-lines.ts'
import { counted } from '../reports/counted.ts'
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
import { screenOn } from './screen.ts'
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
  const options = resume ? { ...asked, seed: resume.seed, made: resume.made, sent: resume.sent } : asked
  const reports = await prepareReports(flags.report)
  const mask = createMask(secretsOf(flags))
  const screen = screenOn(output, flags)
  const interrupted = interruption(screen)
  const progress = liveProgress(output.progress)
  if (resume && resume.made.length > 0)
    screen.note(`goes on after ${counted(resume.made.length, 'result')} of ${flags.resume}.`)
  const shown = shownLines({ terminal: output.progress !== undefined, verbose: flags.verbose })
  const found = await runConformance({
    ...options,
    signal: interrupted.signal,
    onStart: interrupted.watch,
    ...(reports.onExchange && { onExchange: reports.onExchange }),
    onNote: (note) => screen.note(mask(note)),
    ...(resume && { onSent: resume.note }),
    onResult(result) {
      progress.count(result)
      resume?.keep(result)
      shown.lines(result).map(mask).forEach(screen.printRow)
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
  const { written, problems } = await reports.write(report, mask)
  const wrong = report.problems.concat(problems).map((problem) => mask(`conformance: ${problem}`))
  const aborted = interrupted.signal.aborted ? [interrupted.lastLine()] : []
  const isWhole = aborted.length === 0 && report.unreachable !== true
  const ending = isWhole
    ? endOf(report, written)
    : [...aborted, `conformance: ${verdictOf(report)}: ${summaryLine(report)}.`]
  screen.endNotes({ all: !isWhole })
  if (flags.verbose) for (const line of failureLines(report)) screen.print(mask(line))
  const room = screen.roomBefore([...wrong, ...ending])
  for (const line of consoleFindings(report, { room, all: flags.verbose })) screen.print(mask(line))
  wrong.forEach(screen.printError)
  ending.forEach(isWhole ? screen.print : screen.printError)
  if (aborted.length > 0) return exitCodes.interrupted
  if (report.unreachable) return exitCodes.unreachable
  return report.conforms && problems.length === 0 ? exitCodes.conforms : exitCodes.differs
}

/** The last lines of a run that came to its end. */
function endOf(report: RunReport, written: readonly string[]): string[] {
  const { seed, requests, duration, coverage } = report
  return [
    `seed ${seed}, ${requests} requests, ${(duration / 1000).toFixed(1)} s, coverage ${coverage.percent} %`,
    ...(written.length > 0 ? [`reports: ${written.join(', ')}`] : []),
    summaryLine(report),
  ]
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
