import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** A Python of this machine. */
export interface Python {
  /** Path, or name on the path. */
  command: string
  /** Such as `3.11`. */
  minor: string
}

/** The versions that the package is for; the first one is where all checks run. */
export const supported = ['3.11', '3.10', '3.12', '3.13', '3.14']

/** Pythons on the path and those of pyenv, one for each version that the package is for. */
export function findPythons(): Python[] {
  const pyenv = join(process.env['PYENV_ROOT'] ?? join(homedir(), '.pyenv'), 'versions')
  const commands = [
    ...supported.map((minor) => `python${minor}`),
    'python3',
    'python',
    ...globSync(['3.*/bin/python', '3.*/python.exe'], { cwd: pyenv }).map((name) => join(pyenv, name)),
  ]
  const found = new Map<string, Python>()
  for (const command of commands) {
    const minor = minorOf(command)
    if (minor !== undefined && !found.has(minor)) found.set(minor, { command, minor })
  }
  return supported.flatMap((minor) => found.get(minor) ?? [])
}

function minorOf(command: string): string | undefined {
  // Debian's Python can lack the module that makes environments.
  const code = 'import ensurepip, sys, venv; print("%d.%d" % sys.version_info[:2])'
  const { status, stdout } = spawnSync(command, ['-c', code], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}
