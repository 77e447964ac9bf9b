import { setFlagsFromString } from 'node:v8'
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
  .description('Serves a stateless mock of the Case Management task API, built on Prism.')
  .addOption(portOption('MOCK_PORT', 4010))
  .addOption(hostOption('the mock'))
  .option('--stock', 'run the unmodified prism command on the contract')
  .addHelpText(
    'after',
    `
Choose the answer with the request header Prefer:
  Prefer: example=first-page    the named example of the contract
  Prefer: code=429              the documented error
With --stock, answers, log and the values of Prefer are Prism's own; see its README.

Exit codes: 0 ended by a signal, 2 wrong use or a port that cannot be opened.`,
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .action(serve)

async function serve({ port, host, stock }: Flags): Promise<void> {
  if (stock) return serveStock(port, host)
  // V8 would let its young generation grow to 128 MB, which saves a mock that keeps nothing no time.
  setFlagsFromString('--semi-space-growth-factor=1')
  await serveUntilSignal(
    'mock',
    () => startMock({ port, hostname: host, log: (line) => console.log(line) }),
    ({ url }) => console.log(`Mock of the contract at ${url} (Ctrl-C to stop)`),
  )
}

function serveStock(port: number, host: string): void {
  const args = ['mock', 'openapi.json', '--port', String(port), '--host', host]
  const prism = startStockPrism(args, 'inherit')
  prism.once('exit', (code) => (process.exitCode = code ?? 0))
  endOnSignal(async () => void prism.kill('SIGTERM'))
}

await program.parseAsync()
