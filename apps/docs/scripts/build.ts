// Builds the site into dist/.
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import { buildSite } from '../site/build-site.ts'
import { siteFolder } from '../site/paths.ts'
import { baseUrlOf } from '../site/published/base-url.ts'

const program = new Command('build')
  .description('Builds the documentation site into dist/. It can be served from any path.')
  .addOption(
    new Option(
      '--base-url <url>',
      'public address of the site: adds canonical links, social cards and a sitemap',
    ).argParser(parsed),
  )
  .addHelpText('after', '\nExit codes: 0 built, 1 build failure, 2 wrong use.')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .action(built)

async function built({ baseUrl }: { baseUrl?: URL }): Promise<void> {
  await buildSite(siteFolder, baseUrl)
  for (const name of (await readdir(siteFolder, { recursive: true })).toSorted()) {
    const { size } = await stat(join(siteFolder, name))
    console.log(`built ${name} (${(size / 1024).toFixed(1)} KB)`)
  }
}

function parsed(address: string): URL {
  try {
    return baseUrlOf(address)
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error))
  }
}

await program.parseAsync()
