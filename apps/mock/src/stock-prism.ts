import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import document from '@case-management/contract/openapi.json' with { type: 'json' }

/**
 * Starts the command `prism` as it comes, on the contract's bundle.
 *
 * @param args - its arguments, as its own README gives them; the bundle stands where they have `openapi.json`.
 * @example
 * startStockPrism(['mock', 'openapi.json', '--port', '4010'], 'inherit')
 */
export function startStockPrism(args: readonly string[], stdio: StdioOptions): ChildProcess {
  const folder = mkdtempSync(join(tmpdir(), 'prism-'))
  const bundle = join(folder, 'openapi.json')
  writeFileSync(bundle, JSON.stringify(document))
  const own = args.map((argument) => (argument === 'openapi.json' ? bundle : argument))
  return spawn(process.execPath, [prismCommand(), ...own], { stdio }).once('close', () =>
    rmSync(folder, { recursive: true, force: true }),
  )
}

/** The program behind the command `prism`. */
function prismCommand(): string {
  const manifest = createRequire(import.meta.url).resolve('@stoplight/prism-cli/package.json')
  const { bin }: { bin: { prism: string } } = JSON.parse(readFileSync(manifest, 'utf8'))
  return join(dirname(manifest), bin.prism)
}
