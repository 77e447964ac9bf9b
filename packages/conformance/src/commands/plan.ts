import { planSentence } from '../budget/plan.ts'
import { exitCodes } from '../exit-codes.ts'
import { targetUrl } from '../host/target-url.ts'
import { counted } from '../reports/counted.ts'
import { noCheckLeft } from '../reports/why-nothing.ts'
import { selectionOf } from '../selection.ts'
import type { Output } from './output.ts'
import { readResumeFile } from './resume-file.ts'
import { optionsOf } from './run.ts'
import type { RunFlags } from './run-options.ts'

/** What `run --plan` takes beside the options of a run. */
export interface PlanFlags {
  plan: boolean
  json: boolean
}

/**
 * `conformance run --plan`: prints about how many requests a run would send, and how long that takes; with `--resume`
 * what is left of the run in that file. Sends nothing, and writes nothing.
 *
 * @returns the exit code.
 */
export async function plan(flags: RunFlags & PlanFlags, { print, printError }: Output): Promise<number> {
  const options = optionsOf(flags)
  const { strict = false, dialect, target } = options
  const url = targetUrl(target.url, target)
  const asking = !strict && dialect === undefined && target.profile !== 'mock'
  const { made, sent } =
    flags.resume === undefined ? { made: [], sent: [] } : await readResumeFile(flags.resume, options)
  const { plan: found } = selectionOf({ ...options, made, sent, target: { ...target, url } }, asking)
  const isEmpty = found.checks + found.notPossible + found.leftOut + made.length === 0
  if (isEmpty) printError(`conformance: Nothing would be tested: ${noCheckLeft}`)
  const exitCode = isEmpty ? exitCodes.differs : exitCodes.conforms
  if (flags.json) {
    print(
      JSON.stringify({ url, ...(flags.resume !== undefined && { made: made.length }), ...found }, null, 2),
    )
    return exitCode
  }
  const before =
    flags.resume === undefined
      ? ''
      : ` goes on after ${counted(made.length, 'result')} and ${counted(sent.length, 'request')} of ${flags.resume}, and`
  print(`A run on ${url}${before} ${planSentence(found)}.`)
  for (const [reason, times] of Object.entries(found.whyNotPossible))
    print(`${counted(times, 'check')} cannot be made: ${reason}.`)
  print('A host with faults is asked more: a check that fails reads the stream again.')
  return exitCode
}
