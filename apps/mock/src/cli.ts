import { Command, InvalidArgumentError, Option } from 'commander'
import { startMock } from './start-mock.ts'

interface Flags {
  port: number
  host: string
}

const program = new Command('mock')
  .description('Serves a stateless mock of the Case Management task API: Prism on the contract.')
  .addOption(
    new Option('--port <number>', 'TCP port; 0 picks a free one')
      .env('MOCK_PORT')
      .default(4010)
      .argParser(parsePort),
  )
  .addOption(
    new Option('--host <address>', 'address to listen on; 0.0.0.0 opens the mock to the network').default(
      '127.0.0.1',
    ),
  )
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

function parsePort(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new InvalidArgumentError('It must be a number from 0 to 65535.')
  return port
}

async function serve({ port, host }: Flags): Promise<void> {
  try {
    const mock = await startMock({ port, hostname: host, log: (line) => console.log(line) })
    console.log(`Mock of the contract at ${mock.url} (Ctrl-C ends it)`)
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void mock.close())
  } catch (error) {
    console.error(`mock: ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 2
  }
}

await program.parseAsync()
