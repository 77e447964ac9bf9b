import { Command } from 'commander'
import { run } from './cli/run.ts'
import { seedCommand } from './cli/seed.ts'
import { serveCommand } from './cli/serve.ts'
import { tokenCommand } from './cli/token-command.ts'

await run(
  new Command('sandbox')
    .description('A stateful host of the Case Management task API, for tests and development.')
    .addCommand(serveCommand(), { isDefault: true })
    .addCommand(seedCommand())
    .addCommand(tokenCommand())
    .addHelpText('after', '\nDefaults to serve. Options of a command: sandbox <command> --help'),
)
