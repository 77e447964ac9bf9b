import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { UnexpectedAnswerError, ValidationError } from '@case-management/client'
import { clientOf, failureOf } from './helpers/client.ts'
import { scriptedFetch } from './helpers/scripted-fetch.ts'

const stub = (globals: object) => {
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value)
}
const credentials = { appId: 'cs-1', clientSecret: 'a secret of some length' }

describe('a client secret', () => {
  beforeEach(() => {
    // The warning comes once for each copy of the module.
    vi.resetModules()
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  })
  afterEach(() => {
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
  })

  const ways: Record<string, () => Promise<unknown>> = {
    async 'auth of a client'() {
      const { createTasksClient } = await import('@case-management/client')
      const fetch = scriptedFetch({})
      const client = createTasksClient({
        host: 'platform.kore.ai',
        accountId: 'a1',
        streamId: 'st-1',
        auth: credentials,
        fetch,
      })
      await client.getTasks()
      await client.getTasks()
    },
    async tokenSigner() {
      const { tokenSigner } = await import('@case-management/client/sign')
      const { signal } = new AbortController()
      await tokenSigner(credentials)({ renew: false, signal })
    },
    async signToken() {
      const { signToken } = await import('@case-management/client/sign')
      await signToken(credentials)
      await signToken(credentials)
    },
  }
  const browsers = {
    'a page': { document: {} },
    'a Web Worker': { WorkerGlobalScope: Object, importScripts: () => undefined },
  }
  const servers = {
    Node: {},
    Deno: { Deno: { version: {} }, WorkerGlobalScope: Object },
    'Cloudflare Workers, which look like a service worker': {
      WorkerGlobalScope: Object,
      ServiceWorkerGlobalScope: Object,
      navigator: { userAgent: 'Cloudflare-Workers' },
    },
    'Vercel’s edge': { EdgeRuntime: 'edge-runtime' },
  }
  const everyWay = (runtimes: Record<string, object>) =>
    Object.entries(runtimes).flatMap(([runtime, globals]) =>
      Object.entries(ways).map(([way, use]) => ({ runtime, globals, way, use })),
    )

  test.for(everyWay(browsers))('in $runtime, given to $way, is warned of once', async ({ globals, use }) => {
    stub(globals)
    await use()
    expect(console.warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('token function'))
    expect(inspect(vi.mocked(console.warn).mock.calls)).not.toContain(credentials.clientSecret)
  })

  test.for(everyWay(servers))('in $runtime, given to $way, is no cause to warn', async ({ globals, use }) => {
    stub(globals)
    await use()
    expect(console.warn).not.toHaveBeenCalled()
  })
})

test('a page that has a token function is not warned', async () => {
  vi.stubGlobal('document', {})
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  await clientOf('platform.kore.ai', { auth: () => 'a-token', fetch: scriptedFetch({}) }).getTasks()
  expect(warn).not.toHaveBeenCalled()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

test('a token in JSON that cannot be parsed is hidden as JSON writes it', async () => {
  const token = 'opaque-"token"-7f3a9c'
  const fetch = scriptedFetch({
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ errors: [{ msg: token }] }).slice(0, -1),
  })
  const error = await failureOf(clientOf('platform.kore.ai', { auth: token, fetch }).getTasks())
  const shown = inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error)
  expect(shown).not.toContain('7f3a9c')
  expect(shown).toContain('[token]')
})

const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJhcHBJZCI6ImNzLTEifQ.c2lnbmF0dXJl'

test('toJSON of an error that somebody else made holds no JSON Web Token either', () => {
  const facts = { operation: 'getTasks', attempts: 1, msg: `Invalid ${jwt}`, requestId: jwt }
  for (const error of [
    new ValidationError(`no ${jwt}`, facts, [`/${jwt}`]),
    new UnexpectedAnswerError('no', facts, jwt, `You sent ${jwt}`, `Do not send ${jwt}`),
  ]) {
    expect(JSON.stringify(error)).not.toContain(jwt)
    expect(error.toJSON()).toMatchObject({ name: error.name, msg: 'Invalid [token]', attempts: 1 })
  }
})

test('a token of less than four characters is no secret, and leaves the text as it is', async () => {
  const fetch = scriptedFetch({ status: 412, body: { errors: [{ msg: 'no such key' }] } })
  const error = await failureOf(clientOf('platform.kore.ai', { auth: 'no', fetch }).getTasks())
  expect(error).toMatchObject({ msg: 'no such key' })
})
