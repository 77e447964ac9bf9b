import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder } from './paths.ts'
import { findPython, supported, type Python } from './find-pythons.ts'

/** An interpreter that has all that a lock file names, or why this machine has none. */
export type Environment = { python: string } | { cannot: string }

const environments = join(packageFolder, '.venv')

/** What an environment keeps of what it was made from; it is written last. */
const stamp = 'made-from'

const windows = process.platform === 'win32'

/**
 * The environment for a lock file of `requirements/`, made anew when lock or Python have changed.
 *
 * @throws Error with what pip says, when it fails although it reached the registry.
 */
export function environment(lock: 'dev' | 'run', python: Python): Environment {
  const folder = join(environments, lock === 'dev' ? 'dev' : python.minor)
  const interpreter = interpreterIn(folder)
  const requirements = join(packageFolder, 'requirements', `${lock}.txt`)
  const madeFrom = createHash('sha256').update(readFileSync(requirements)).update(python.minor).digest('hex')
  if (stampOf(folder) === madeFrom) return { python: interpreter }
  rmSync(folder, { recursive: true, force: true })
  const made = spawnSync(python.command, ['-m', 'venv', folder], { encoding: 'utf8' })
  if (made.status !== 0)
    return { cannot: `Python ${python.minor} makes no environment: ${lastLine(made.stderr)}` }
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--only-binary', ':all:']
  // Python compiles what is used when it is used, which is a small part.
  const options = ['--no-compile', '--require-hashes', '--requirement', requirements]
  const installed = spawnSync(interpreter, [...pip, ...options], { encoding: 'utf8' })
  if (installed.status !== 0) {
    if (!isOffline(installed.stderr)) throw new Error(`pip on ${lock}.txt: ${installed.stderr}`)
    return { cannot: `the registry of Python packages cannot be reached: ${lastLine(installed.stderr)}` }
  }
  writeFileSync(join(folder, stamp), madeFrom)
  return { python: interpreter }
}

/** What the environment of the checks was made from, where there is one. */
export function madeChecksEnvironment(): string | undefined {
  return stampOf(join(environments, 'dev'))
}

function stampOf(folder: string): string | undefined {
  const file = join(folder, stamp)
  return existsSync(file) && existsSync(interpreterIn(folder)) ? readFileSync(file, 'utf8') : undefined
}

/** The Python of the checks; the generator does without 3.10. */
export function checksPython(): Python | undefined {
  for (const minor of supported) {
    const python = minor === '3.10' ? undefined : findPython(minor)
    if (python) return python
  }
  return undefined
}

/** The environment of the checks. */
export function checksEnvironment(): Environment {
  const python = checksPython()
  if (!python) return { cannot: 'there is no Python from 3.11 to 3.14 with venv on this machine' }
  return environment('dev', python)
}

/** The interpreter of an environment. */
export function interpreterIn(folder: string): string {
  return join(folder, windows ? 'Scripts/python.exe' : 'bin/python')
}

/** Whether pip failed because it reached no registry. */
export function isOffline(stderr: string): boolean {
  return /NewConnectionError|NameResolutionError|ConnectTimeoutError|ReadTimeoutError|ProxyError|No matching distribution/.test(
    stderr,
  )
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}
