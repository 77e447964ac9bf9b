import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Go on this machine, or why it cannot be used. */
export type Go = { version: string } | { cannot: string }

/**
 * Looks for a Go that is new enough for a module.
 *
 * @param folder - the folder with its `go.mod`.
 */
export function findGo(folder: string): Go {
  const wanted = /^go (\d+\.\d+)/m.exec(readFileSync(join(folder, 'go.mod'), 'utf8'))?.[1] ?? ''
  // A Go that is too old would download another one, which nobody asked it to.
  const { stdout } = spawnSync('go', ['env', 'GOVERSION'], { env: goEnvironment(), encoding: 'utf8' })
  const version = /^go(\d+\.\d+)/.exec(stdout ?? '')?.[1]
  if (version === undefined) return { cannot: `there is no Go on this machine; ${wanted} or newer is needed` }
  if (isOlder(version, wanted))
    return { cannot: `this machine has Go ${version}; ${wanted} or newer is needed` }
  return { version }
}

function isOlder(version: string, than: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [wantedMajor = 0, wantedMinor = 0] = than.split('.').map(Number)
  return major < wantedMajor || (major === wantedMajor && minor < wantedMinor)
}

/**
 * Nothing that is compiled here runs for long: without optimising and without what debuggers need, an empty cache is
 * filled in two thirds of the time.
 */
export const goFlags = '-buildvcs=false "-gcflags=all=-N -l -dwarf=false"'

/** The environment for Go: that of this process, without what would change a verdict. */
export function goEnvironment(): NodeJS.ProcessEnv {
  const { GOFLAGS: _flags, GOOS: _system, GOARCH: _machine, GOWORK: _work, ...rest } = process.env
  return { ...rest, GOTOOLCHAIN: 'local', GOFLAGS: goFlags, GOWORK: 'off', CGO_ENABLED: '0' }
}

/** What a run of Go said. */
export interface GoRun {
  status: number
  stdout: string
  stderr: string
}

/** Runs Go in a folder, and keeps what it writes. */
export function go(args: readonly string[], folder: string, besides: NodeJS.ProcessEnv = {}): GoRun {
  const { status, stdout, stderr, error } = spawnSync('go', args, {
    cwd: folder,
    env: { ...goEnvironment(), ...besides },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  return { status: status ?? 1, stdout: stdout ?? '', stderr: error ? error.message : (stderr ?? '') }
}

/**
 * Runs Go in a folder.
 *
 * @returns what it writes to its standard output.
 * @throws an error with what it writes to its standard error.
 */
export function goOutput(args: readonly string[], folder: string, besides: NodeJS.ProcessEnv = {}): string {
  const { status, stdout, stderr } = go(args, folder, besides)
  if (status !== 0) throw new Error(`go ${args.join(' ')}: ${`${stdout}${stderr}`.trim()}`)
  return stdout
}
