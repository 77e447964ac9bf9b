import { spawnSync } from 'node:child_process'
import { findChromium } from './find-chromium.ts'

/**
 * The Chromium of this machine, installed from Debian's package when it is missing.
 * Where that cannot be done, the process ends with exit code 2 and one line that says what to do.
 *
 * @returns path of the executable.
 */
export function ensureChromium(): string {
  const present = findChromium()
  if (present) return present
  const { CHROMIUM_PATH: named } = process.env
  if (named) {
    fail(`CHROMIUM_PATH=${named} is no executable file: correct it, or unset it to search PATH.`)
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

function canInstall(): boolean {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0
}

function install(command: readonly string[]): void {
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

function fail(message: string): never {
  console.error(message)
  process.exit(2)
}
