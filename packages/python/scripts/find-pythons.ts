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
  return supported.flatMap((minor) => findPython(minor) ?? [])
}

/** The first Python of a version, on the path or of pyenv. */
export function findPython(minor: string): Python | undefined {
  const pyenv = join(process.env['PYENV_ROOT'] ?? join(homedir(), '.pyenv'), 'versions')
  const commands = [
    `python${minor}`,
    'python3',
    'python',
    ...globSync([`${minor}.*/bin/python`, `${minor}.*/python.exe`], { cwd: pyenv }).map((name) =>
      join(pyenv, name),
    ),
  ]
  const command = commands.find((each) => minorOf(each) === minor)
  return command === undefined ? undefined : { command, minor }
}

const known = new Map<string, string | undefined>()

/** What a command says of itself; each is asked once, because those of pyenv take long to start. */
function minorOf(command: string): string | undefined {
  if (known.has(command)) return known.get(command)
  // Debian's Python can lack the module that makes environments.
  const code = 'import ensurepip, sys, venv; print("%d.%d" % sys.version_info[:2])'
  const { status, stdout } = spawnSync(command, ['-c', code], { encoding: 'utf8' })
  const minor = status === 0 ? stdout.trim() : undefined
  known.set(command, minor)
  return minor
}
