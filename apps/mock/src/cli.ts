import { hostOption, portOption, serveUntilSignal } from '@case-management/serving'
import { Command } from 'commander'
import { startMock } from './start-mock.ts'

interface Flags {
  port: number
  host: string
}

const program = new Command('mock')
  .description('Serves a stateless mock of the Case Management task API: Prism on the contract.')
  .addOption(portOption('MOCK_PORT', 4010))
  .addOption(hostOption('the mock'))
  .addHelpText(
    'after',
    `
The answer is chosen with the request header Prefer:
  Prefer: example=first-page    the named example of the contract
  Prefer: code=429              the documented error

Exit codes: 0 ended by a signal, 2 wrong use or a port that cannot be opened.`,
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .action(serve)

async function serve({ port, host }: Flags): Promise<void> {
  await serveUntilSignal(
    'mock',
    () => startMock({ port, hostname: host, log: (line) => console.log(line) }),
    ({ url }) => console.log(`Mock of the contract at ${url} (Ctrl-C ends it)`),
  )
}

await program.parseAsync()
