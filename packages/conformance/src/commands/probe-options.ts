import type { Command } from 'commander'
import { RunOption, text } from './option-kinds.ts'
import type { RunFlags } from './run-options.ts'

/** The flags of `probe`: those of a run, of which it uses host, credentials, rate and reports. */
export interface ProbeFlags extends RunFlags {
  out?: string
}

/** Adds the flag that only `probe` has. */
export function addProbeOptions(command: Command): Command {
  return command.addOption(new RunOption('--out <file>', text, 'write the answers told as a dialect file'))
}
