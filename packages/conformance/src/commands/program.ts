import { Command } from 'commander'
import { UsageError } from '../conformance-errors.ts'
import { exitCodes } from '../exit-codes.ts'
import { compare } from './compare.ts'
import { applyConfigFile } from './config-file.ts'
import { applyEnvironment } from './environment.ts'
import { doctor, type DoctorFlags } from './doctor.ts'
import { dialectDiff } from './dialect-diff.ts'
import { explain } from './explain.ts'
import {
  compareHelp,
  dialectHelp,
  doctorHelp,
  exitCodesHelp,
  help,
  probeHelp,
  restoreHelp,
  tokenHelp,
} from './help.ts'
import { onOff, RunOption } from './option-kinds.ts'
import type { Output } from './output.ts'
import { addProbeOptions, type ProbeFlags } from './probe-options.ts'
import { plan, type PlanFlags } from './plan.ts'
import { probe } from './probe.ts'
import { replay } from './replay.ts'
import { restore, usedByRestore } from './restore.ts'
import { addRunOptions, type RunFlags } from './run-options.ts'
import { run } from './run.ts'
import { token } from './token.ts'

/**
 * The whole command line.
 *
 * @param args - the arguments after the name of the command.
 * @returns the exit code; a usage error prints one line to `printError` and no stack trace.
 */
export async function main(args: readonly string[], output: Output): Promise<number> {
  let exitCode: number = exitCodes.conforms
  const program = new Command('conformance')
    .description('Checks whether a host conforms to the contract of the Case Management task API.')
    .exitOverride()
    .configureOutput({ writeOut: (text) => output.print(text.trimEnd()), writeErr: () => undefined })
    .addHelpText('after', help)
    .addHelpText('after', exitCodesHelp)
  const subcommand = (usage: string, description: string, endsWith = exitCodesHelp) =>
    addRunOptions(
      program
        .command(usage)
        .description(description)
        .copyInheritedSettings(program)
        .addHelpText('after', help)
        .addHelpText('after', endsWith)
        .hook('preAction', (_, command) => applyEnvironment(command))
        .hook('preAction', readConfig),
    )

  subcommand('run', 'check one host')
    .addOption(
      new RunOption(
        '--plan',
        onOff,
        'print what the run would send and how long it would take; sends nothing',
      ).default(false),
    )
    .addOption(new RunOption('--json', onOff, 'print the plan as JSON').default(false))
    .action(async (flags: RunFlags & PlanFlags) => {
      if (flags.json && !flags.plan)
        throw new UsageError('--json is for --plan; a run writes JSON with --report <name>.json.')
      exitCode = await (flags.plan ? plan(flags, output) : run(flags, output))
    })
  subcommand('compare <host...>', 'check several hosts (URL or URL=mock) and print where they differ')
    .addHelpText('after', compareHelp)
    .action(async (hosts: string[], flags: RunFlags) => {
      exitCode = await compare(hosts, flags, output)
    })
  subcommand('replay <check>', 'repeat one check and show what is sent and answered').action(
    async (id: string, flags: RunFlags) => {
      exitCode = await replay(id, flags, output)
    },
  )
  const restoring = subcommand(
    'restore <journal>',
    'revert the updates of a run that crashed, where they still differ',
    restoreHelp,
  ).action(async (journal: string, flags: RunFlags) => {
    exitCode = await restore(journal, flags, output)
  })
  for (const option of restoring.options) option.hideHelp(!usedByRestore.has(option.attributeName()))
  subcommand(
    'token <check>',
    "print the token that a check sends instead of the run's own; sends nothing",
    tokenHelp,
  ).action(async (id: string, flags: RunFlags) => {
    exitCode = await token(id, flags, output)
  })
  subcommand('doctor', 'fetch one task, and print what decides whether a run can start', doctorHelp)
    .addOption(new RunOption('--json', onOff, 'print it as JSON').default(false))
    .action(async (flags: DoctorFlags) => {
      exitCode = await doctor(flags, output)
    })
  addProbeOptions(
    subcommand('probe', 'find out how a host answers the open questions of the contract', probeHelp),
  ).action(async (flags: ProbeFlags) => {
    exitCode = await probe(flags, output)
  })
  program
    .command('dialect')
    .description('work with dialect files')
    .copyInheritedSettings(program)
    .command('diff <one> <other>')
    .description('print the questions on which two dialect files differ')
    .copyInheritedSettings(program)
    .addHelpText('after', dialectHelp)
    .action(async (one: string, other: string) => {
      exitCode = await dialectDiff(one, other, output)
    })
  try {
    await program.parseAsync(args, { from: 'user' })
    return exitCode
  } catch (error) {
    return explain(error, output)
  }
}

async function readConfig(_: Command, command: Command): Promise<void> {
  const { config } = command.opts<RunFlags>()
  if (config !== undefined) await applyConfigFile(command, config)
}
