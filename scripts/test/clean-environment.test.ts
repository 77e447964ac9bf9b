import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { cleanEnvironment } from '../../clean-environment.ts'

const root = join(import.meta.dirname, '../..')

/** What a shell may export, each of which has changed what some program does. */
const hostile = {
  NODE_ENV: 'production',
  NODE_OPTIONS: '--disallow-code-generation-from-strings',
  NODE_TLS_REJECT_UNAUTHORIZED: '0',
  HTTP_PROXY: 'http://127.0.0.1:9',
  https_proxy: 'http://127.0.0.1:9',
  All_Proxy: 'http://127.0.0.1:9',
  NO_PROXY: '*',
  FORCE_COLOR: '3',
  NO_COLOR: '1',
  TZ: 'Pacific/Apia',
  LANG: 'de_DE.UTF-8',
  LC_ALL: 'tr_TR.UTF-8',
  CI: 'true',
  DEBUG: '*',
  PORT: '1',
  DATABASE_URL: 'mysql://nobody',
  PGHOST: 'nowhere',
  SANDBOX_PORT: 'x',
  CONFORMANCE_TOKEN: 'x',
  CASE_MANAGEMENT_WATCHES_INPUT: '1',
  VITEST_MAX_WORKERS: '0',
  NX_DRY_RUN: 'true',
  npm_config_dry_run: 'true',
  NPM_CONFIG_JSON: 'true',
}

const kept = {
  PATH: '/bin',
  HOME: '/home',
  CHROMIUM_PATH: '/chromium',
  NODE_EXTRA_CA_CERTS: '/ca.pem',
  NODE_PATH: '/modules',
  npm_config_registry: 'https://packages.example',
  npm_config_cache: '/cache',
  NX_SKIP_NX_CACHE: 'true',
}

it('leaves what names places, and nothing that changes what programs do', () => {
  const clean = { TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', FORCE_COLOR: '0' }
  expect(cleanEnvironment({ ...hostile, ...kept })).toEqual({ ...kept, ...clean })
})

it('a test, and what it starts, sees nothing of a hostile shell', () => {
  mkdirSync(join(root, 'reports'), { recursive: true })
  const folder = mkdtempSync(join(root, 'reports', 'hostile-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const base = pathToFileURL(join(root, 'vitest.base.ts')).href
  writeFileSync(join(folder, 'vitest.config.ts'), `export { testConfig as default } from '${base}'`)
  mkdirSync(join(folder, 'test'))
  writeFileSync(
    join(folder, 'test/probe.test.ts'),
    `import { spawnSync } from 'node:child_process'
     import { expect, it } from 'vitest'
     const names = ${JSON.stringify(Object.keys(hostile))}
     const tell = 'console.log(JSON.stringify([' + JSON.stringify(names) + '.map((name) => process.env[name] ?? null), new Date(2025, 0).getTimezoneOffset()]))'
     it('is clean', () => {
       const { stdout } = spawnSync(process.execPath, ['--eval', tell], { encoding: 'utf8' })
       const seen = names.map((name) => process.env[name] ?? null)
       expect(JSON.parse(stdout)).toEqual([seen, 0])
       expect(Object.fromEntries(names.map((name, at) => [name, seen[at]]).filter(([, value]) => value !== null)))
         .toEqual({ NODE_ENV: 'test', FORCE_COLOR: '0', TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' })
       expect(new Date(2025, 0).getTimezoneOffset()).toBe(0)
     })`,
  )
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
  const { PATH = '', HOME = '' } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [vitest, 'run'], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH, HOME, ...hostile },
  })
  expect(stdout + stderr).toContain('1 passed')
  expect(status).toBe(0)
})
