import { planSentence } from '../budget/plan.ts'
import { exitCodes } from '../exit-codes.ts'
import { targetUrl } from '../host/target-url.ts'
import { selectionOf } from '../selection.ts'
import type { Output } from './output.ts'
import { optionsOf } from './run.ts'
import type { RunFlags } from './run-options.ts'

/** What `run --plan` takes beside the options of a run. */
export interface PlanFlags {
  plan: boolean
  json: boolean
}

/**
 * `conformance run --plan`: prints about how many requests a run would send, and how long that takes. Sends nothing.
 *
 * @returns the exit code.
 */
export function plan(flags: RunFlags & PlanFlags, { print }: Output): number {
  const options = optionsOf(flags)
  const { strict = false, dialect, target } = options
  const url = targetUrl(target.url, target)
  const asking = !strict && dialect === undefined && target.profile !== 'mock'
  const { plan: found } = selectionOf({ ...options, target: { ...target, url } }, asking)
  print(flags.json ? JSON.stringify({ url, ...found }, null, 2) : `A run on ${url} ${planSentence(found)}.`)
  return exitCodes.conforms
}
