import { endOnSignal, hostOption, portOption, serveUntilSignal } from '@case-management/serving'
import { Command } from 'commander'
import { startMock } from './start-mock.ts'
import { startStockPrism } from './stock-prism.ts'

interface Flags {
  port: number
  host: string
  stock?: true
}

const program = new Command('mock')
  .description('Serves a stateless mock of the Case Management task API: Prism on the contract.')
  .addOption(portOption('MOCK_PORT', 4010))
  .addOption(hostOption('the mock'))
  .option('--stock', 'start the command prism as it comes, with all that it makes of the contract')
  .addHelpText(
    'after',
    `
The answer is chosen with the request header Prefer:
  Prefer: example=first-page    the named example of the contract
  Prefer: code=429              the documented error
With --stock the answers, the log and what Prefer takes are Prism's own; its README tells of them.

Exit codes: 0 ended by a signal, 2 wrong use or a port that cannot be opened.`,
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .action(serve)

async function serve({ port, host, stock }: Flags): Promise<void> {
  if (stock) return serveStock(port, host)
  await serveUntilSignal(
    'mock',
    () => startMock({ port, hostname: host, log: (line) => console.log(line) }),
    ({ url }) => console.log(`Mock of the contract at ${url} (Ctrl-C ends it)`),
  )
}

function serveStock(port: number, host: string): void {
  const args = ['mock', 'openapi.json', '--port', String(port), '--host', host]
  const prism = startStockPrism(args, 'inherit')
  prism.once('exit', (code) => (process.exitCode = code ?? 0))
  endOnSignal(async () => void prism.kill('SIGTERM'))
}

await program.parseAsync()
