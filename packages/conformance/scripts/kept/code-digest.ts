import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The root of the workspace. */
const workspace = join(import.meta.dirname, '../../../..')

/** All that decides what a run on a sandbox finds: the suite, hosts and faults of its tests, the sandbox and the contract. */
const parts = [
  'packages/conformance/src/**/*.ts',
  'packages/conformance/test/faults/*.ts',
  'packages/conformance/test/support/*',
  'packages/contract/src/**/*.{ts,json}',
  'packages/serving/src/**/*.ts',
  'apps/sandbox/src/**/*.ts',
  'pnpm-lock.yaml',
]

/**
 * A digest of all code that decides what a run on a sandbox finds, so that what is kept is only ever of the same code.
 *
 * @param options.without - folders and files that decide nothing of it, from the root of the workspace.
 * @param options.root - the folder of the workspace.
 */
export function codeDigest({
  without = [],
  root = workspace,
}: { without?: readonly string[]; root?: string } = {}): string {
  const hash = createHash('sha256')
  for (const file of globSync(parts, { cwd: root }).toSorted()) {
    if (without.some((start) => file.startsWith(start))) continue
    const text = readFileSync(join(root, file))
    hash.update(`${file}\n${text.length}\n`).update(text)
  }
  return hash.digest('hex')
}
