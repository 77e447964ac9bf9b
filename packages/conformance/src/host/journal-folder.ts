import { homedir } from 'node:os'
import { join } from 'node:path'
import { isLoopback } from '@case-management/contract/http'

/** What decides whether and where a run keeps a journal. */
export interface JournalOptions {
  /** Scheme, host and port of the host. */
  url: string
  /** Whether the host is in this process. */
  inProcess: boolean
  /** The folder that was asked for; `false` for none. */
  journal?: string | false | undefined
}

/** The folder for journals; none for a host of this machine, unless one is asked for. */
export function journalFolder({ url, inProcess, journal }: JournalOptions): string | undefined {
  if (journal === false) return undefined
  return journal ?? (inProcess || isLoopback(url) ? undefined : stateFolder())
}

/**
 * Where this program keeps what has to outlive it, by the custom of each platform:
 * beneath `$XDG_STATE_HOME` or `~/.local/state`, on macOS `~/Library/Application Support`, on Windows `%LOCALAPPDATA%`.
 */
export function stateFolder(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  return join(stateHome(environment, platform), 'case-management-conformance')
}

function stateHome(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const home = homedir()
  if (platform === 'win32') return environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support')
  const { XDG_STATE_HOME: given } = environment
  // By its specification a relative path is to be ignored.
  return given?.startsWith('/') ? given : join(home, '.local', 'state')
}
