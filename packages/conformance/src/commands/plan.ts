import { planSentence } from '../budget/plan.ts'
import { exitCodes } from '../exit-codes.ts'
import { targetUrl } from '../host/target-url.ts'
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
export async function plan(flags: RunFlags & PlanFlags, { print }: Output): Promise<number> {
  const options = optionsOf(flags)
  const { strict = false, dialect, target } = options
  const url = targetUrl(target.url, target)
  const asking = !strict && dialect === undefined && target.profile !== 'mock'
  const { made, sent } =
    flags.resume === undefined ? { made: [], sent: [] } : await readResumeFile(flags.resume, options)
  const { plan: found } = selectionOf({ ...options, made, sent, target: { ...target, url } }, asking)
  if (flags.json) {
    print(
      JSON.stringify({ url, ...(flags.resume !== undefined && { made: made.length }), ...found }, null, 2),
    )
    return exitCodes.conforms
  }
  const before =
    flags.resume === undefined
      ? ''
      : ` goes on after ${counted(made.length, 'result')} and ${counted(sent.length, 'request')} of ${flags.resume}, and`
  print(`A run on ${url}${before} ${planSentence(found)}.`)
  print('A host with faults is asked more: a check that fails reads the stream again.')
  return exitCodes.conforms
}

function counted(number: number, noun: string): string {
  return `${number} ${number === 1 ? noun : `${noun}s`}`
}
