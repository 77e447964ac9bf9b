import { Command, InvalidArgumentError, Option } from 'commander'
import { serveDocs } from './serve-docs.ts'

interface Flags {
  port: number
  host: string
  basePath: string
}

const program = new Command('docs')
  .description('Serves the built documentation site of the Case Management task API.')
  .addOption(
    new Option('--port <number>', 'TCP port; 0 picks a free one')
      .env('DOCS_PORT')
      .default(4020)
      .argParser(parsePort),
  )
  .addOption(
    new Option('--host <address>', 'address to listen on; 0.0.0.0 opens the site to the network').default(
      '127.0.0.1',
    ),
  )
  .addOption(new Option('--base-path <path>', 'path that the site is served under').default('/'))
  .addHelpText(
    'after',
    '\nExit codes: 0 ended by a signal, 2 wrong use, no built site, or a port that cannot be opened.',
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .action(serve)

function parsePort(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new InvalidArgumentError('It must be a number from 0 to 65535.')
  return port
}

async function serve({ port, host, basePath }: Flags): Promise<void> {
  try {
    const docs = await serveDocs({ port, hostname: host, basePath })
    console.log(`Docs at ${docs.url} (Ctrl-C ends them)`)
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void docs.close())
  } catch (error) {
    console.error(`docs: ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 2
  }
}

await program.parseAsync()
