import { CommanderError } from 'commander'
import { UnreachableError, UsageError } from '../conformance-errors.ts'
import { exitCodes } from '../exit-codes.ts'
import { createMask } from '../host/mask.ts'
import type { Output } from './output.ts'

/**
 * Says in one line why the command ended early.
 *
 * @returns the exit code.
 */
export function explain(error: unknown, { printError }: Pick<Output, 'printError'>): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exitCodes.conforms
    printError(`conformance: ${hideTokens(mistakeOf(error)).replace(/\.$/, '')}; see --help.`)
    return exitCodes.wrongUse
  }
  const message = error instanceof Error ? error.message : String(error)
  printError(`conformance: ${hideTokens(message)}`)
  if (error instanceof UsageError) return exitCodes.wrongUse
  return error instanceof UnreachableError ? exitCodes.unreachable : exitCodes.differs
}

/** A token may stand in the place of any value. */
const hideTokens = createMask([])

/** What was wrong, without words that may be a secret in a wrong place: behind a misspelt option, or beside one. */
function mistakeOf({ code, message }: CommanderError): string {
  const text = message.replace(/^error: /, '').replaceAll('\n', ' ')
  const [hint = ''] = / \(Did you mean [\w, -]+\?\)$/.exec(text) ?? []
  switch (code) {
    case 'commander.help':
      return 'Name a command'
    case 'commander.unknownCommand':
      return `unknown command${hint}`
    case 'commander.unknownOption': {
      const [, name] = /^unknown option '(--[a-z][a-z-]*)[='].*/s.exec(text) ?? []
      return name === undefined ? `unknown option${hint}` : `unknown option '${name}'${hint}`
    }
    case 'commander.excessArguments':
      return text.replace(/( but got \d+).*$/s, '$1')
    case 'commander.invalidArgument':
      // The value may be the secret of the option beside it.
      return text.replace(/ (?:value '.*'( from env '\w+')|argument '.*') is invalid\./s, '$1 is invalid.')
    default:
      return text
  }
}
