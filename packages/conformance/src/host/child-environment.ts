import type { Environment } from './proxy.ts'

/** What a process needs to start on any system: where programs, its user's files, temporary ones and what Node compiled are. */
const needed =
  /^(?:PATH|HOME|TMPDIR|TEMP|TMP|SYSTEMROOT|WINDIR|COMSPEC|PATHEXT|USERPROFILE|APPDATA|LOCALAPPDATA|PROGRAMDATA|NODE_COMPILE_CACHE)$/i

/**
 * The environment for a process that the run starts. It talks to nobody but the forwarder of the run, on loopback:
 * no proxy of the environment reaches it, no option of Node, no variable of CI or locale changes what it does,
 * and the secrets of the run stay here.
 */
export function childEnvironment(
  environment: Environment,
  more: Record<string, string> = {},
): Record<string, string> {
  const kept = Object.entries(environment).flatMap(([name, value]): [string, string][] =>
    needed.test(name) && value !== undefined ? [[name, value]] : [],
  )
  return { ...Object.fromEntries(kept), NO_PROXY: '*', ...more }
}
