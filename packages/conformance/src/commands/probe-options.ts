import type { Command } from 'commander'
import { onOff, RunOption, text } from './option-kinds.ts'
import type { RunFlags } from './run-options.ts'

/** The flags of `probe`: those of a run, of which it uses host, credentials, tasks, rate and reports. */
export interface ProbeFlags extends RunFlags {
  out?: string
  spoilTaskId?: string
  askRateLimit: boolean
}

/** Adds the flags that only `probe` has. */
export function addProbeOptions(command: Command): Command {
  const options = [
    new RunOption('--out <file>', text, 'write the answers as a dialect file'),
    new RunOption(
      '--spoil-task-id <id>',
      text,
      'with --allow-writes: a task that may be changed for good, to ask what no update can revert',
    ),
    new RunOption(
      '--ask-rate-limit',
      onOff,
      'send many requests in a row at the end, to see how the host limits them',
    ).default(false),
  ]
  for (const each of options) command.addOption(each)
  return command
}
