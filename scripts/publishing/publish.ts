import { execFile } from 'node:child_process'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import type { Manifest } from './publishable.ts'

const npm = promisify(execFile)

/**
 * Publishes a packed package with npm, unless the registry has its version already. npm, because it takes the identity
 * of a workflow in the place of a token (from 11.5.1 on), and signs where the package was built.
 *
 * @param options - further options of npm, such as `--registry`.
 * @returns what came of it.
 * @throws an error with what npm says, when it does not publish.
 */
export async function publish(
  file: string,
  { name, version }: Manifest,
  options: readonly string[],
): Promise<'is published' | 'was there already'> {
  const cwd = dirname(file)
  const found = await npm('npm', ['view', `${name}@${version}`, 'version', ...options], { cwd }).catch(
    () => undefined,
  )
  if (found?.stdout.trim() === version) return 'was there already'
  // npm wants a name for what comes before a version, such as `next` of 2.0.0-next.1; without one it would be the newest.
  const prerelease = /-([a-z]+)/.exec(version)?.[1]
  await npm('npm', ['publish', file, ...options, ...(prerelease ? ['--tag', prerelease] : [])], { cwd })
  return 'is published'
}
