import { spawnSync } from 'node:child_process'
import { dirname } from 'node:path'
import type { Manifest } from './publishable.ts'

/**
 * Publishes a packed package with npm, unless the registry has its version already.
 * npm, because it takes the identity of a workflow in the place of a token (from 11.5.1 on), and signs where the package was built.
 *
 * @param options - further options of `npm publish`, such as `--registry`; all are for the question whether it is there too.
 * @returns what came of it.
 * @throws an error of one line when npm does not publish it.
 */
export function publish(
  file: string,
  { name, version }: Manifest,
  options: readonly string[],
): 'is published' | 'was there already' {
  const cwd = dirname(file)
  const seen = spawnSync('npm', ['view', `${name}@${version}`, 'version', ...options], {
    cwd,
    encoding: 'utf8',
  })
  if (seen.stdout.trim() === version) return 'was there already'
  const { status } = spawnSync('npm', ['publish', file, ...options], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error(`npm did not publish ${name}@${version}: see above.`)
  return 'is published'
}
