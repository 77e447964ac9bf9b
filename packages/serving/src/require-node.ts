import { readFileSync } from 'node:fs'

/**
 * Ends the process with one line when this Node is older than a package needs. It belongs before everything that could
 * fail on such a Node, so this module imports nothing else.
 *
 * @param name - the command, with which the line begins.
 * @param manifest - the `package.json` whose `engines` says the oldest Node that will do.
 */
export function requireNode(name: string, manifest: URL): void {
  const { engines }: { engines: { node: string } } = JSON.parse(readFileSync(manifest, 'utf8'))
  const oldest = engines.node.replace(/^\D+/, '')
  if (!isOlder(process.versions.node, oldest)) return
  console.error(`${name}: this is Node ${process.versions.node}; it needs ${oldest} or newer.`)
  process.exit(2)
}

function isOlder(version: string, than: string): boolean {
  const [mine, theirs] = [partsOf(version), partsOf(than)]
  const at = theirs.findIndex((part, index) => part !== (mine[index] ?? 0))
  return at !== -1 && (mine[at] ?? 0) < (theirs[at] ?? 0)
}

function partsOf(version: string): number[] {
  return version.split('.').map(Number)
}
