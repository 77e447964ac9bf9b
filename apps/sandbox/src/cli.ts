import { Command } from 'commander'
import { run } from './cli/run.ts'
import { seedCommand } from './cli/seed.ts'
import { serveCommand } from './cli/serve.ts'
import { tokenCommand } from './cli/token-command.ts'

await run(
  new Command('sandbox')
    .description('The Case Management task API as a stateful host for tests and development.')
    .addCommand(serveCommand(), { isDefault: true })
    .addCommand(seedCommand())
    .addCommand(tokenCommand())
    .addHelpText('after', '\nWithout a command it serves. What each command takes: sandbox <command> --help'),
)
