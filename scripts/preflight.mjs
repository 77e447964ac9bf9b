// What can be known to fail before anything is installed. No dependency: bootstrap.mjs asks it on a bare machine.
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

/** Characters in the path of the workspace that end or change what tools read from it. */
const unusable = new Map([
  ['%', 'Vitest reads it as the start of a code'],
  ['#', 'Vitest reads it as the start of a fragment'],
  ['?', 'Vitest reads it as the start of a query'],
  ['*', 'shells put other names in its place'],
  ...(delimiter === ':' ? [/** @type {const} */ ([':', 'PATH is divided by it'])] : []),
])

/**
 * Why nothing can be installed or tested here.
 *
 * @param {string} root - folder of the workspace.
 * @returns {string | undefined} one line that says what to do, or nothing.
 */
export function obstacle(root) {
  const path = process.platform === 'win32' ? root.replace(/^[a-z]:/i, '').replaceAll('\\', '/') : root
  for (const [character, why] of unusable)
    if (path.includes(character))
      return `The folder ${root} has "${character}" in its path, and ${why}: move the workspace to another folder.`
  if (!canWrite(root)) return `${root} cannot be written: npm start and npm test install and build there.`
  return undefined
}

/**
 * Where npm and pnpm keep what they fetch: at home, or in the workspace where there is no home that can be written.
 *
 * @param {string} root - folder of the workspace.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {{ environment: NodeJS.ProcessEnv, notice?: string }}
 */
export function withCaches(root, environment) {
  const home = environment.HOME || homedir()
  if (canWrite(home)) return { environment }
  const instead = join(root, '.home')
  mkdirSync(instead, { recursive: true })
  const settings = join(home, '.npmrc')
  return {
    notice: `${home} cannot be written, so npm and pnpm keep their caches in ${instead}.`,
    environment: {
      ...environment,
      HOME: instead,
      // Which registry is asked stays what the person has set.
      ...(existsSync(settings) && !environment.npm_config_userconfig && { npm_config_userconfig: settings }),
    },
  }
}

/** @param {string} folder */
function canWrite(folder) {
  try {
    accessSync(folder, constants.W_OK)
    return statSync(folder).isDirectory()
  } catch {
    return false
  }
}
