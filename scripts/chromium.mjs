// Finds the Chromium that browser tests drive, and installs Debian's package where it is missing and can be.
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome']

/**
 * The Chromium of this machine: what CHROMIUM_PATH names, otherwise the first of the known names on PATH.
 *
 * @param {NodeJS.ProcessEnv} environment
 * @returns {string | undefined} path of the executable
 */
export function findChromium(environment = process.env) {
  const named = environment.CHROMIUM_PATH
  if (named) return isExecutable(named) ? named : undefined
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable)
}

/**
 * The Chromium of this machine, installed from Debian's package when it is missing.
 * Where that cannot be done, the process ends with exit code 2 and one line that says what to do.
 *
 * @returns {Promise<string>} path of the executable
 */
export async function ensureChromium() {
  const present = findChromium()
  if (present) return present
  if (process.env.CHROMIUM_PATH) {
    fail(
      `CHROMIUM_PATH=${process.env.CHROMIUM_PATH} is no executable file: correct it, or unset it to search PATH.`,
    )
  }
  if (!canInstall()) {
    fail('Browser tests need Chromium: install the package chromium, or set CHROMIUM_PATH to its executable.')
  }
  console.log('Installing Chromium from the package sources of this machine …')
  install(['update', '-q'])
  install(['install', '-q', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'])
  return (
    findChromium() ??
    fail('apt-get installed Chromium, but no executable of it is on PATH: set CHROMIUM_PATH.')
  )
}

function canInstall() {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0
}

/** @param {string[]} command */
function install(command) {
  const { status } = spawnSync('apt-get', command, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (status !== 0) {
    fail(
      `apt-get ${command[0]} failed (see above): install Chromium by hand, or set CHROMIUM_PATH to its executable.`,
    )
  }
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message)
  process.exit(2)
}
