import { operations } from '@case-management/contract'
import { demo } from '@case-management/sandbox'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { childEnvironment } from '../src/host/child-environment.ts'
import { proxyFor, proxySecrets } from '../src/host/proxy.ts'
import { UnreachableError } from '../src/index.ts'
import { runConformance } from '../src/run-conformance.ts'
import { sandboxApp, sandboxTarget } from './support/honest-sandbox.ts'
import { startProxy } from './support/proxy.ts'
import { servedSandbox } from './support/served-sandbox.ts'

/** Each variable by which some program of a run could be led to a proxy, in both cases. */
const proxyVariables = [
  'http_proxy',
  'https_proxy',
  'all_proxy',
  'npm_config_proxy',
  'npm_config_https_proxy',
]

/** Lets every variable name this proxy, for one test. */
function allNaming(proxy: string, more: Record<string, string> = {}): void {
  for (const name of proxyVariables.flatMap((each) => [each, each.toUpperCase()])) vi.stubEnv(name, proxy)
  const others = {
    no_proxy: '',
    NO_PROXY: '',
    NODE_USE_ENV_PROXY: '1',
    NODE_OPTIONS: '--use-env-proxy',
    ...more,
  }
  for (const [name, value] of Object.entries(others)) vi.stubEnv(name, value)
  onTestFinished(() => void vi.unstubAllEnvs())
}

/** A name that only the proxy can lead to the host. */
const far = 'http://tasks.far-away.test:4000'

describe('a run with a proxy in the environment', () => {
  it('sends no byte to it when the host is this machine, neither itself nor from a child', async () => {
    const url = await servedSandbox()
    const proxy = await startProxy(url)
    allNaming(proxy.url)
    const report = await runConformance({
      target: sandboxTarget(url),
      credentials: sandboxApp,
      strict: true,
      phases: ['examples', 'access', 'workflows'],
      only: ['examples/getTasks/200', 'access/getTasks/none', 'workflows/read-page-by-page'],
    })
    expect(report).toMatchObject({ failed: 0, problems: [] })
    expect(new Set(report.checks.map(({ phase }) => phase))).toEqual(
      new Set(['examples', 'access', 'workflows']),
    )
    expect(proxy.bytes()).toBe('')
  })

  it('sends all that is for another host through it, also what children send, and shows its password nowhere', async () => {
    const url = await servedSandbox()
    const proxy = await startProxy(url, 'me:pass-word-1')
    allNaming(proxy.url.replace('//', '//me:pass-word-1@'))
    const report = await runConformance({
      target: { ...sandboxTarget(far), taskIds: [], writable: false },
      credentials: sandboxApp,
      strict: true,
      rate: 1000,
      phases: ['examples', 'access', 'workflows'],
      only: ['examples/getTasks/200', 'access/getTasks/none', 'workflows/read-page-by-page'],
    })
    expect(report).toMatchObject({ failed: 0, problems: [] })
    expect(report.passed).toBeGreaterThan(2)
    const { path } = operations.getTasks
    expect(proxy.asked).toContain(`POST ${far}${path.replace('{streamId}', demo.streamId)}`)
    expect(proxy.asked).toHaveLength(report.requests)
    expect(new Set(proxy.credentials)).toEqual(new Set(['me:pass-word-1']))
    expect(JSON.stringify(report)).not.toMatch(/pass-word-1|cGFzcy13b3JkLTE/)
  })

  it('leaves it alone when NO_PROXY names the host', async () => {
    const proxy = await startProxy(await servedSandbox())
    allNaming(proxy.url, { NO_PROXY: 'other.test,.far-away.test' })
    const run = runConformance({ target: sandboxTarget(far), credentials: sandboxApp, timeLimit: 2_000 })
    await expect(run).rejects.toThrow(/No answer from http:\/\/tasks\.far-away\.test:4000/)
    expect(proxy.bytes()).toBe('')
  })

  it.each([
    [
      'asks for a password',
      (url: string) => url,
      /proxy http:\S+ answers 407: it asks for user and password/,
    ],
    [
      'does not answer',
      () => 'http://me:pass-word-1@127.0.0.1:9',
      /the proxy http:\/\/\*\*\*@127\.0\.0\.1:9\/? does not answer/,
    ],
  ])('says in one line that the proxy %s', async (_, address, message) => {
    const proxy = await startProxy(await servedSandbox(), 'me:pass-word-1')
    allNaming(address(proxy.url))
    const run = runConformance({ target: sandboxTarget(far), credentials: sandboxApp, timeLimit: 5_000 })
    const error: unknown = await run.catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UnreachableError)
    expect(String(error)).toMatch(message)
    expect(String(error)).not.toMatch(/\n|pass-word/)
  })
})

describe('the proxy for a host', () => {
  const named = { https_proxy: 'http://p:1', HTTP_PROXY: 'http://p:2', ALL_PROXY: 'p:3' }
  it.each([
    ['https://h.test', {}, undefined],
    ['https://h.test', named, 'http://p:1/'],
    ['http://h.test', named, 'http://p:2/'],
    ['https://h.test', { ALL_PROXY: 'p:3' }, 'http://p:3/'],
    ['https://h.test', { HTTP_PROXY: 'http://p:2' }, undefined],
    ['https://h.test', { HTTPS_PROXY: 'http://upper', https_proxy: 'http://lower' }, 'http://lower/'],
    ['http://localhost:4000', named, undefined],
    ['http://sandbox.localhost', named, undefined],
    ['http://127.8.9.1', named, undefined],
    ['http://[::1]:4000', named, undefined],
    ['http://[::ffff:127.0.0.1]', named, undefined],
  ])('%s with %j is %s', (host, environment, expected) => {
    expect(proxyFor(host, environment).proxy?.href).toBe(expected)
  })

  it.each([
    ['h.test', true],
    ['.test', true],
    ['test', true],
    ['*.test', true],
    ['*', true],
    ['a.test, h.test', true],
    ['a.test h.test', true],
    ['H.TEST', true],
    ['h.test:443', true],
    ['h.test:8443', false],
    ['est', false],
    ['other.h.test', false],
    ['', false],
  ])('is left out for https://h.test when NO_PROXY is "%s": %s', (noProxy, left) => {
    const { proxy } = proxyFor('https://h.test', { HTTPS_PROXY: 'http://p:1', NO_PROXY: noProxy })
    expect(proxy === undefined).toBe(left)
  })

  it('is refused in one line, without its password, when it is of another kind', () => {
    expect(() => proxyFor('https://h.test', { ALL_PROXY: 'socks5://me:pass-word-1@p:1' })).toThrow(
      'The proxy "socks5://***@p:1" of ALL_PROXY is not an address that starts with http:// or https://',
    )
  })

  it('has a password that is masked as it is written and as it is meant', () => {
    expect(proxySecrets({ HTTPS_PROXY: 'http://me:p%40ssword@p', PATH: 'x' })).toEqual([
      'p%40ssword',
      'p@ssword',
    ])
  })
})

it('gives a child where Node keeps what it compiled, and neither a proxy, nor options of Node, nor a secret of the run', () => {
  const inherited = {
    PATH: '/bin',
    HOME: '/home/me',
    NODE_COMPILE_CACHE: '/home/me/.cache/compiled',
    HTTPS_PROXY: 'http://p',
    http_proxy: 'http://p',
    npm_config_proxy: 'http://p',
    NODE_USE_ENV_PROXY: '1',
    NODE_OPTIONS: '--use-env-proxy',
    CONFORMANCE_CLIENT_SECRET: 'secret',
  }
  expect(childEnvironment(inherited, { NO_COLOR: '1' })).toEqual({
    PATH: '/bin',
    HOME: '/home/me',
    NODE_COMPILE_CACHE: '/home/me/.cache/compiled',
    NO_PROXY: '*',
    NO_COLOR: '1',
  })
})
