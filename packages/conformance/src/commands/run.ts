import { writeFile } from 'node:fs/promises'
import { exitCodes } from '../exit-codes.ts'
import { createMask } from '../host/mask.ts'
import { checkLines, summaryLine } from '../reports/console-lines.ts'
import { runConformance } from '../run-conformance.ts'
import { credentialsOf, targetOf, type RunFlags } from './run-options.ts'

/**
 * `conformance run`: checks one host and prints a line for each check.
 *
 * @param flags - what the command line, the environment and the configuration file gave.
 * @param print - takes one line of output.
 * @returns the exit code.
 */
export async function run(flags: RunFlags, print: (line: string) => void): Promise<number> {
  const target = targetOf(flags)
  const credentials = credentialsOf(flags)
  const mask = createMask('token' in credentials ? [credentials.token] : [credentials.clientSecret])
  const { exchanges: _exchanges, ...report } = await runConformance({
    target,
    credentials,
    strict: flags.strict,
    phases: flags.phase,
    ...(flags.only.length > 0 && { only: flags.only }),
    ...(flags.seed !== undefined && { seed: flags.seed }),
    ...(flags.runs !== undefined && { runs: flags.runs }),
    ...(flags.rate !== undefined && { rate: flags.rate }),
    ...(flags.timeLimit !== undefined && { timeLimit: flags.timeLimit }),
    onResult: (result) => checkLines(result).forEach((line) => print(mask(line))),
  })
  if (flags.report !== undefined) {
    await writeFile(flags.report, `${mask(JSON.stringify(report, null, 2))}\n`)
  }
  if (report.passed + report.failed + report.differences === 0) print('Nothing was tested.')
  print(summaryLine(report))
  return report.conforms ? exitCodes.conforms : exitCodes.differs
}
