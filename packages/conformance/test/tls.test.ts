import { createPrivateKey } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type ServerOptions } from 'node:https'
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { listenOnLoopback } from '../src/host/listen-on-loopback.ts'
import { UnreachableError, UsageError, type ConformanceOptions } from '../src/index.ts'
import { runConformance } from '../src/run-conformance.ts'
import { authority, certificate, files, locked, type Certified } from './support/certificates.ts'
import { honestSandbox, sandboxApp, sandboxTarget } from './support/honest-sandbox.ts'
import { listenerOf } from './support/listener.ts'
import { startProxy } from './support/proxy.ts'

let known: Certified
let server: Certified
let client: Certified
beforeAll(async () => {
  known = await authority()
  server = await certificate(known)
  client = await certificate(known, { names: ['the suite'] })
})

/** The honest sandbox behind TLS. @returns its address. */
async function securedSandbox(options: ServerOptions): Promise<string> {
  const sandbox = await honestSandbox()
  const host = createServer(
    options,
    listenerOf((request) => sandbox.fetch(request)),
  )
  onTestFinished(async () => {
    host.closeAllConnections()
    host.close()
    await sandbox.close()
  })
  return (await listenOnLoopback(host)).replace('http:', 'https:')
}

/** A short run: with a child that sends examples, and without one. */
function run(url: string, tls: ConformanceOptions['tls'] = {}) {
  return runConformance({
    target: { ...sandboxTarget(url), taskIds: [], writable: false },
    credentials: sandboxApp,
    strict: true,
    tls,
    rate: 1000,
    timeLimit: 5_000,
    phases: ['examples', 'access'],
    only: ['examples/getTasks/200/last-page', 'access/getTasks/none'],
  })
}

/** A wrong passphrase by which a key decrypts to noise whose end looks as it should, as it does by one in some hundred. */
function passphraseThatFits(key: string): string {
  for (let tried = 0; ; tried++) {
    const passphrase = `wrong-${tried}`
    try {
      createPrivateKey({ key, passphrase })
    } catch (error) {
      if (!String(error).includes('bad decrypt')) return passphrase
    }
  }
}

async function complaintOf(running: Promise<unknown>): Promise<string> {
  const error: unknown = await running.catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(UnreachableError)
  expect(String(error)).not.toContain('\n')
  return String(error)
}

describe('a host with TLS', () => {
  it('is trusted with --ca, in the run and in what its children send', async () => {
    const { ca } = await files({ ca: known.cert })
    const report = await run(await securedSandbox(server), { ca })
    expect(report).toMatchObject({ passed: 2, failed: 0, problems: [], settings: { ca } })
  })

  it('is also reached by name through a proxy with --ca', async () => {
    const far = await certificate(known, { names: ['tasks.far-away.test'] })
    const proxy = await startProxy(await securedSandbox(far), 'me:pass-word-1')
    vi.stubEnv('HTTPS_PROXY', proxy.url.replace('//', '//me:pass-word-1@'))
    vi.stubEnv('https_proxy', '')
    vi.stubEnv('NO_PROXY', '')
    vi.stubEnv('no_proxy', '')
    onTestFinished(() => void vi.unstubAllEnvs())
    const { ca } = await files({ ca: known.cert })
    const report = await run('https://tasks.far-away.test', { ca })
    expect(report).toMatchObject({ passed: 2, failed: 0, problems: [] })
    expect(new Set(proxy.asked)).toEqual(new Set(['CONNECT tasks.far-away.test:443']))
    expect(proxy.bytes()).not.toContain('eyJ')
  })

  it('that asks for a certificate gets that of --client-cert, whose key may be locked', async () => {
    const url = await securedSandbox({ ...server, ca: known.cert, requestCert: true })
    const paths = await files({ ca: known.cert, cert: client.cert, key: locked(client.key, 'open-sesame') })
    const tls = { ca: paths.ca, clientCert: paths.cert, clientKey: paths.key, passphrase: 'open-sesame' }
    const report = await run(url, tls)
    expect(report).toMatchObject({ passed: 2, failed: 0, problems: [] })
    expect(report.secrets).toContain('CONFORMANCE_CLIENT_KEY_PASSPHRASE')
    expect(JSON.stringify(report)).not.toContain('open-sesame')
    expect(await complaintOf(run(url, { ca: paths.ca }))).toMatch(
      /asks for a client certificate \(--client-cert and --client-key\)/,
    )
  })

  it.each([
    ['whose authority is not known', () => server, false, /authority of its certificate is not known.*--ca/],
    ['that signed its certificate itself', () => certificate(), false, /signed by itself.*with --ca/],
    [
      'whose certificate has expired',
      () => certificate(known, { expired: true }),
      true,
      /has expired.*renew/,
    ],
    [
      'whose certificate is for another name',
      () => certificate(known, { names: ['elsewhere.test'] }),
      true,
      /is for another name.*check --host/,
    ],
  ])('%s is told in one line that says what to do', async (_, make, trusted, message) => {
    const { ca } = await files({ ca: known.cert })
    const url = await securedSandbox(await make())
    expect(await complaintOf(run(url, trusted ? { ca } : {}))).toMatch(message)
  })

  it('is told from one without', async () => {
    const url = await securedSandbox(server)
    expect(await complaintOf(run(url.replace('https:', 'http:')))).toContain('No answer from')
    const plain = await startProxy(url)
    expect(await complaintOf(run(plain.url.replace('http:', 'https:')))).toMatch(/does not speak TLS/)
  })
})

describe('a file for TLS', () => {
  it.each([
    ['is missing', { ca: '/nowhere/ca.pem' }, 'The file /nowhere/ca.pem of --ca cannot be read.'],
    ['is no certificate', { ca: import.meta.filename }, 'of --ca holds no certificate in PEM'],
    ['lacks its key', { clientCert: 'c.pem' }, '--client-cert and --client-key belong together'],
    ['lacks its certificate', { clientKey: 'k.pem' }, '--client-cert and --client-key belong together'],
    ['has a passphrase and no key', { passphrase: 'p' }, '--client-key-passphrase needs --client-key'],
  ])('that %s is told before anything is sent', async (_, tls, message) => {
    const error: unknown = await run('https://127.0.0.1:9', tls).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UsageError)
    expect(String(error)).toContain(message)
  })

  it('with the key of another certificate, or without its passphrase, is told too', async () => {
    const paths = await files({
      cert: client.cert,
      other: server.key,
      key: locked(client.key, 'open-sesame'),
    })
    const { cert: clientCert } = paths
    await expect(run('https://127.0.0.1:9', { clientCert, clientKey: paths.other })).rejects.toThrow(
      'does not match the certificate of --client-cert',
    )
    const noisy = passphraseThatFits(await readFile(paths.key, 'utf8'))
    for (const given of [{}, { passphrase: 'wrong-one' }, { passphrase: noisy }]) {
      await expect(
        run('https://127.0.0.1:9', { clientCert, clientKey: paths.key, ...given }),
      ).rejects.toThrow('CONFORMANCE_CLIENT_KEY_PASSPHRASE')
    }
  })
})
