// What a shell exports must not decide whether a test passes.
import { join } from 'node:path'

/** Variables that change what programs do or print, or that stand for options of this workspace's own commands. */
const changing = [
  // Commands that pnpm installs are found by NODE_PATH.
  /^NODE_(?!(?:EXTRA_CA_CERTS|PATH)$)/,
  /^(?:HTTP|HTTPS|ALL|NO)_PROXY$/,
  /^(?:NO_COLOR|FORCE_COLOR|CLICOLOR|CLICOLOR_FORCE|COLORTERM)$/,
  /^(?:TZ|LANG|LANGUAGE|LC_\w+)$/,
  /^(?:CI|GITHUB_ACTIONS|DEBUG|PORT|HOST|DATABASE_URL|PG[A-Z]+)$/,
  /^(?:SANDBOX|MOCK|DOCS|CONFORMANCE|TASKS|CASE_MANAGEMENT)_/,
  // Vitest says by VITEST that it runs, and npm where it finds packages and keeps them.
  /^VITEST_/,
  /^NX_(?!SKIP_NX_CACHE$|PARALLEL$)/,
  /^NPM_CONFIG_(?!(?:REGISTRY|CACHE|USERCONFIG|GLOBALCONFIG|PREFIX|STORE_DIR|CAFILE|CA|STRICT_SSL)$|@|\/\/)/,
]

/** What stands in their place. */
const fixed = { TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', FORCE_COLOR: '0' }

/** Has Node keep what it compiled, because tests start the same programs hundreds of times. */
export const compiledOnce = {
  NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/compiled'),
}

/**
 * An environment in which checks say the same on every machine. What names places stays: `PATH`, `HOME`,
 * `CHROMIUM_PATH`, registries and caches.
 */
export function cleanEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(
    ([name]) => !changing.some((pattern) => pattern.test(name.toUpperCase())),
  )
  return { ...Object.fromEntries(kept), ...fixed }
}
