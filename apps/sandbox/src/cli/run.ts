import type { Command } from 'commander'
import { ConfigError } from '../config/config-error.ts'
import { StorageError } from '../storage/index.ts'

/** Exit code of wrong use and wrong configuration. */
const wrongUse = 2

/** Runs a command line. Whatever goes wrong becomes one line, without a stack. */
export async function run(program: Command): Promise<void> {
  for (const command of [program, ...program.commands]) {
    command.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : wrongUse))
  }
  try {
    await program.parseAsync()
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    console.error(`${program.name()}: ${message.split('\n', 1)[0] ?? ''}`)
    process.exitCode = error instanceof ConfigError || error instanceof StorageError ? wrongUse : 1
  }
}
