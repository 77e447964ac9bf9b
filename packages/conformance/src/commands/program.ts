import { Command, CommanderError } from 'commander'
import { UnreachableError, UsageError } from '../conformance-errors.ts'
import { exitCodes } from '../exit-codes.ts'
import { addRunOptions, type RunFlags } from './run-options.ts'
import { run } from './run.ts'

/** Where the command writes. */
export interface Output {
  print: (line: string) => void
  printError: (line: string) => void
}

/**
 * The whole command line.
 *
 * @param args - the arguments after the name of the command.
 * @returns the exit code; a person's mistake gives one line on `printError` and no stack trace.
 */
export async function main(args: readonly string[], { print, printError }: Output): Promise<number> {
  let exitCode: number = exitCodes.conforms
  const program = new Command('conformance')
    .description('Checks whether a host keeps the contract of the Case Management task API.')
    .exitOverride()
    .configureOutput({ writeOut: (text) => print(text.trimEnd()), writeErr: () => undefined })
    .addHelpText('after', exitCodeHelp)
  addRunOptions(program.command('run').description('check one host').copyInheritedSettings(program)).action(
    async (flags: RunFlags) => {
      exitCode = await run(flags, print)
    },
  )
  try {
    await program.parseAsync(args, { from: 'user' })
    return exitCode
  } catch (error) {
    return explain(error, printError)
  }
}

const exitCodeHelp = `
Every option but flags without a value can be given as CONFORMANCE_<NAME> in the environment.

Exit codes: ${exitCodes.conforms} the host conforms, ${exitCodes.differs} it does not, ${exitCodes.wrongUse} wrong use, ${exitCodes.unreachable} host not reachable.`

function explain(error: unknown, printError: (line: string) => void): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exitCodes.conforms
    const message = error.code === 'commander.help' ? 'Name a command' : error.message.replace(/^error: /, '')
    printError(`conformance: ${message.replaceAll('\n', ' ')}; see --help.`)
    return exitCodes.wrongUse
  }
  if (error instanceof UsageError || error instanceof UnreachableError) {
    printError(`conformance: ${error.message}`)
    return error instanceof UsageError ? exitCodes.wrongUse : exitCodes.unreachable
  }
  printError(`conformance: ${error instanceof Error ? error.message : String(error)}`)
  return exitCodes.differs
}
