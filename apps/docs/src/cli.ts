import { hostOption, portOption, serveUntilSignal } from '@case-management/serving'
import { Command, Option } from 'commander'
import { serveDocs } from './serve-docs.ts'

interface Flags {
  port: number
  host: string
  basePath: string
}

const program = new Command('docs')
  .description('Serves the built documentation site of the Case Management task API.')
  .addOption(portOption('DOCS_PORT', 4020))
  .addOption(hostOption('the site'))
  .addOption(new Option('--base-path <path>', 'path to serve the site under').default('/'))
  .addHelpText(
    'after',
    '\nExit codes: 0 ended by a signal, 2 wrong use, no built site, or a port that cannot be opened.',
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .action(serve)

async function serve({ port, host, basePath }: Flags): Promise<void> {
  await serveUntilSignal(
    'docs',
    () => serveDocs({ port, hostname: host, basePath }),
    ({ url }) => console.log(`Docs at ${url} (Ctrl-C to stop)`),
  )
}

await program.parseAsync()
