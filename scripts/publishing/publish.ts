import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import type { Manifest } from './publishable.ts'

const npm = promisify(execFile)

/** How a package is published. */
export interface Way {
  /**
   * Publishes by the login of a person, who may be asked for a second factor, and without provenance, which only a
   * workflow can give.
   */
  byLogin?: boolean
  /** Further options of npm, such as `--registry`. */
  options?: readonly string[]
}

/**
 * Publishes a packed package with npm, unless the registry has its version already. npm, because it takes the identity
 * of a workflow in the place of a token (from 11.5.1 on), and signs where the package was built.
 *
 * @returns what came of it.
 * @throws an error with what npm says, when it does not publish.
 */
export async function publish(
  file: string,
  { name, version }: Manifest,
  { byLogin = false, options = [] }: Way = {},
): Promise<'is published' | 'was there already'> {
  const cwd = dirname(file)
  const found = await npm('npm', ['view', `${name}@${version}`, 'version', ...options], { cwd }).catch(
    () => undefined,
  )
  if (found?.stdout.trim() === version) return 'was there already'
  // npm wants a name for what comes before a version, such as `next` of 2.0.0-next.1; without one it would be the newest.
  const prerelease = /-([a-z]+)/.exec(version)?.[1]
  const args = ['publish', file, ...options, ...(prerelease ? ['--tag', prerelease] : [])]
  if (byLogin) await askingNpm([...args, '--no-provenance', '--loglevel=warn'], cwd)
  else await npm('npm', args, { cwd })
  return 'is published'
}

/**
 * Whether the registry has a package, in any version.
 *
 * @throws an error with what npm says, when the registry cannot be asked.
 */
export async function isKnown(name: string): Promise<boolean> {
  try {
    await npm('npm', ['view', name, 'name'])
    return true
  } catch (error) {
    const { stderr = '' }: { stderr?: string } = Object(error)
    if (/\bE404\b/.test(stderr)) return false
    throw error
  }
}

/** Who is logged in to the registry; nobody where npm does not know. */
export async function whoIsLoggedIn(): Promise<string | undefined> {
  const answer = await npm('npm', ['whoami']).catch(() => undefined)
  return answer?.stdout.trim()
}

/** Runs npm where it can ask a person. */
async function askingNpm(args: readonly string[], cwd: string): Promise<void> {
  const [code] = await once(spawn('npm', args, { cwd, stdio: 'inherit' }), 'exit')
  if (code !== 0) throw new Error(`npm ${args.join(' ')} ended with ${code}; what it says is above.`)
}
