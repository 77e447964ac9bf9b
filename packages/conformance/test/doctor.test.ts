import { createServer as createPlainServer } from 'node:http'
import { createServer } from 'node:https'
import { demo } from '@case-management/sandbox'
import { decodeJwt } from 'jose'
import { expect, it, onTestFinished, vi } from 'vitest'
import { main } from '../src/commands/program.ts'
import { exitCodes } from '../src/exit-codes.ts'
import { listenOnLoopback } from '../src/host/listen-on-loopback.ts'
import { authority, certificate, files } from './support/certificates.ts'
import { startProxy } from './support/proxy.ts'
import { sandboxFlags, servedSandbox } from './support/served-sandbox.ts'

async function doctor(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const output = { print: (line: string) => out.push(line), printError: (line: string) => err.push(line) }
  const code = await main(['doctor', ...args], output)
  const text = out.join('\n')
  expect(`${text}${err.join('\n')}`).not.toMatch(new RegExp(`eyJ|${demo.secret}|pass-word-1`))
  return { code, text, err }
}

it('prints in a screen what decides, when a run can begin', async () => {
  const url = await servedSandbox()
  const { code, text } = await doctor(...sandboxFlags(url))
  expect(code).toBe(exitCodes.conforms)
  expect(text.split('\n').length).toBeLessThan(12)
  expect(text).toMatch(/^versions {2}suite \d+\.\d+\.\d+, contract \d+\.\d+\.\d+, Node \d+\./)
  expect(text).toContain(`host      ${url}`)
  expect(text).toContain('way       directly: what is for loopback never meets a proxy')
  expect(text).toContain('TLS       none: plain http on this machine')
  expect(text).toContain('ids       --account-id, --stream-id, 0 of --task-id')
  expect(text).toMatch(
    new RegExp(`token {5}signed here, HS256, app ${demo.appId}, user ${demo.subject}, issued \\d{4}-`),
  )
  expect(text).toContain('clock     no difference')
  expect(text).toMatch(/answer {4}200 after \d+ ms\nA run can begin\.$/)
})

it('prints the same as JSON, which programs can read', async () => {
  const url = await servedSandbox()
  const { code, text } = await doctor(...sandboxFlags(url), '--json')
  expect(code).toBe(exitCodes.conforms)
  expect(JSON.parse(text)).toMatchObject({
    host: url,
    way: { why: expect.stringContaining('loopback') },
    ids: { accountId: true, streamId: true, taskIds: 0 },
    token: { alg: 'HS256', appId: demo.appId, subject: demo.subject },
    clockDifference: 0,
    answer: { status: 200 },
    problems: [],
  })
})

it('names the proxy without its password, and the certificate of the host', async () => {
  const known = await authority()
  const host = createServer(await certificate(known, { names: ['tasks.far-away.test'] }), (_, answer) => {
    answer.writeHead(200, { Date: new Date(Date.now() - 90_000).toUTCString() }).end('{}')
  })
  const proxy = await startProxy((await listenOnLoopback(host)).replace('http:', 'https:'), 'me:pass-word-1')
  const variables = { https_proxy: proxy.url.replace('//', '//me:pass-word-1@'), no_proxy: '', NO_PROXY: '' }
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
  onTestFinished(() => {
    vi.unstubAllEnvs()
    host.closeAllConnections()
    host.close()
  })
  const { ca } = await files({ ca: known.cert })
  const { code, text } = await doctor(...sandboxFlags('https://tasks.far-away.test'), `--ca=${ca}`)
  expect(text).toMatch(/way {7}through the proxy http:\/\/\*\*\*@127\.0\.0\.1:\d+\/?: https_proxy names it/)
  expect(text).toMatch(/TLS {7}TLSv1\.3, certificate by Test Authority, valid until \d{4}-\d\d-\d\dT/)
  expect(text).toMatch(/clock {5}The clock of the host is (?:89|90|91) s behind that of this machine/)
  expect(code).toBe(exitCodes.conforms)
})

it.each([-100, 290])('signs by the clock of a host that is %i s ahead, as a run does', async (ahead) => {
  const host = createPlainServer(({ headers }, answer) => {
    const now = Date.now() + ahead * 1000
    const { iat = 0, exp = 0 } = decodeJwt(String(headers['auth']))
    const isGood = iat * 1000 <= now + 5000 && exp * 1000 > now + 20_000
    answer.writeHead(isGood ? 200 : 401, { Date: new Date(now).toUTCString() }).end('{}')
  })
  onTestFinished(() => void host.close())
  const { code, text } = await doctor(...sandboxFlags(await listenOnLoopback(host)))
  expect(text).toMatch(/The clock of the host is .*; times of tokens .* were reckoned by the host's clock/)
  expect(text).toMatch(/answer {4}200 after \d+ ms\nA run can begin\.$/)
  expect(code).toBe(exitCodes.conforms)
})

it.each([
  [
    'ids are missing',
    (url: string) => [`--host=${url}`, '--token=opaque'],
    exitCodes.wrongUse,
    /--account-id is missing.*\n[^]*token {5}given, and no JWT/,
  ],
  [
    'the credential is missing',
    (url: string) => [`--host=${url}`, '--account-id=a', '--stream-id=s'],
    exitCodes.wrongUse,
    /token {5}none[^]*problem {3}A credential is missing/,
  ],
  [
    'the host refuses it',
    (url: string) => [...sandboxFlags(url), '--client-secret=another-secret-1'],
    exitCodes.wrongUse,
    /problem {3}The host answers 401\. Check --token/,
  ],
  [
    'nothing listens',
    () => sandboxFlags('http://127.0.0.1:65531'),
    exitCodes.unreachable,
    /answer {4}none\nproblem {3}No answer: ECONNREFUSED: nothing listens there/,
  ],
])('says why a run cannot begin: %s', async (_, flags, expected, message) => {
  const { code, text } = await doctor(...flags(await servedSandbox()))
  expect(text).toMatch(message)
  expect(text).toMatch(/A run cannot begin\.$/)
  expect(code).toBe(expected)
})

it('refuses plain http beyond this machine in one line that names the option', async () => {
  const { code, err } = await doctor('--host=http://sandbox:4000')
  expect(code).toBe(exitCodes.wrongUse)
  expect(err).toEqual([
    'conformance: The host "http://sandbox:4000" would get the token in clear text, because it is not this machine and has no https; write https, or allow it with --allow-insecure-host.',
  ])
})

it('allows it by option, variable or file, and says that the token can be read', async () => {
  const url = (await servedSandbox()).replace('127.0.0.1', '0.0.0.0')
  const flags = sandboxFlags(url).filter((flag) => flag !== '--allow-insecure-host')
  const { path } = await config({ allowInsecureHost: true })
  vi.stubEnv('CONFORMANCE_ALLOW_INSECURE_HOST', undefined)
  onTestFinished(() => void vi.unstubAllEnvs())
  const told = 'TLS       none: the token can be read on the way'
  expect((await doctor(...flags, '--allow-insecure-host')).text).toContain(told)
  expect((await doctor(...flags, `--config=${path}`)).text).toContain(told)
  vi.stubEnv('CONFORMANCE_ALLOW_INSECURE_HOST', 'true')
  expect((await doctor(...flags)).text).toContain(told)
})

/** A file with options, for one test. */
async function config(options: object): Promise<{ path: string }> {
  return files({ path: JSON.stringify(options) })
}
