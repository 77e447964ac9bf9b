import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { security } from '@case-management/contract'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ConfigError } from '../../src/config/config-error.ts'
import { credentialsFromEnvironment } from '../../src/config/environment.ts'
import { readConfig } from '../../src/config/read-config.ts'

const app = {
  appId: 'cs-own',
  secret: 'a secret of our own with 32 letters',
  accounts: [{ accountId: 'own', streams: ['st-own'] }],
}

async function config(text: string): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'sandbox-config-'))
  onTestFinished(() => rm(path, { recursive: true }))
  const file = join(path, 'config.json')
  await writeFile(file, text)
  return file
}

describe('a config file', () => {
  test('gives its apps, with the scope of the contract unless it says otherwise', async () => {
    const file = await config(JSON.stringify({ apps: [app, { ...app, appId: 'cs-none', scopes: [] }] }))
    expect(await readConfig(file)).toEqual([
      { ...app, scopes: [security.jwt.scope] },
      { ...app, appId: 'cs-none', scopes: [] },
    ])
  })

  test.each([
    ['not JSON', '{"apps": [{"secret": "a secret of our own"', /is not valid JSON\.$/u],
    ['no apps', '{}', /: apps: /u],
    ['an empty list', '{"apps": []}', /: apps: /u],
    ['an unknown key', JSON.stringify({ apps: [app], port: 1 }), /Unrecognized key: "port"/u],
    [
      'a misspelt key',
      JSON.stringify({ apps: [{ ...app, sceret: 'x' }] }),
      /: apps\.0: Unrecognized key: "sceret"/u,
    ],
    [
      'a short secret',
      JSON.stringify({ apps: [{ ...app, secret: 'short' }] }),
      /: apps\.0\.secret: must have at least 32/u,
    ],
    ['no accounts', JSON.stringify({ apps: [{ ...app, accounts: [] }] }), /: apps\.0\.accounts: /u],
    [
      'a stream of no form',
      JSON.stringify({ apps: [{ ...app, accounts: [{ accountId: 'own', streams: ['own'] }] }] }),
      /: apps\.0\.accounts\.0\.streams\.0: must be a stream that a request can name/u,
    ],
    ['an app twice', JSON.stringify({ apps: [app, app] }), /: apps: must have different appIds/u],
  ])(
    'with %s is refused in one line that names file and key, and no secret',
    async (_what, text, message) => {
      const file = await config(text)
      const error = await readConfig(file).catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(ConfigError)
      expect(String(error)).toMatch(message)
      expect(String(error)).toContain(file)
      expect(String(error)).not.toContain('\n')
      expect(String(error)).not.toContain('secret of our own')
    },
  )
})

describe('the environment', () => {
  const environment = {
    SANDBOX_APP_ID: app.appId,
    SANDBOX_APP_SECRET: app.secret,
    SANDBOX_ACCOUNT_ID: 'own',
    SANDBOX_STREAM_ID: 'st-own',
  }

  test('gives one app', () => {
    expect(credentialsFromEnvironment(environment)).toEqual([{ ...app, scopes: [security.jwt.scope] }])
  })

  test('gives none when nothing is set', () => {
    expect(credentialsFromEnvironment({ PATH: '/bin', SANDBOX_APP_ID: '' })).toBeUndefined()
  })

  test.each([
    [{ SANDBOX_APP_SECRET: '' }, /SANDBOX_APP_SECRET missing; set all of/u],
    [{ SANDBOX_APP_SECRET: 'short' }, /SANDBOX_APP_SECRET must have at least 32/u],
    [{ SANDBOX_ACCOUNT_ID: 'not one!' }, /SANDBOX_ACCOUNT_ID must be an account that a request can name/u],
    [{ SANDBOX_STREAM_ID: 'own' }, /SANDBOX_STREAM_ID must be a stream that a request can name/u],
  ])('with %j is refused in one line', (change, message) => {
    expect(() => credentialsFromEnvironment({ ...environment, ...change })).toThrow(message)
  })
})
