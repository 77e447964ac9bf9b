import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createSecureContext, getCACertificates } from 'node:tls'
import { UsageError } from '../conformance-errors.ts'

/** Files that decide whom the run trusts and what it shows of itself, each in PEM. */
export interface TlsFiles {
  /** Certificates of authorities that are trusted beside those that Node knows. */
  ca?: string
  /** The certificate that the run shows to a host that asks for one. */
  clientCert?: string
  /** The private key of that certificate. */
  clientKey?: string
  /** The passphrase of that key. */
  passphrase?: string
}

/** What a connection with TLS is made with. */
export interface TlsSettings {
  ca?: string[]
  cert?: string
  key?: string
  passphrase?: string
}

const certificate = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g

/**
 * Reads the files, so that a wrong one is told before the first request.
 *
 * @throws UsageError that names the option of the file that cannot be read or is not what it should be.
 */
export async function readTlsFiles({
  ca,
  clientCert,
  clientKey,
  passphrase,
}: TlsFiles): Promise<TlsSettings> {
  if ((clientCert === undefined) !== (clientKey === undefined)) {
    throw new UsageError('--client-cert and --client-key belong together; set both.')
  }
  if (passphrase !== undefined && clientKey === undefined) {
    throw new UsageError('--client-key-passphrase needs --client-key.')
  }
  const settings: TlsSettings = {
    ...(ca !== undefined && { ca: [...getCACertificates('default'), ...(await certificatesOf(ca, '--ca'))] }),
    ...(clientCert !== undefined && { cert: (await certificatesOf(clientCert, '--client-cert')).join('\n') }),
    ...(clientKey !== undefined && { key: await textOf(clientKey, '--client-key') }),
    ...(passphrase !== undefined && { passphrase }),
  }
  if (clientKey !== undefined) checkKey(settings, clientKey)
  return settings
}

async function certificatesOf(file: string, flag: string): Promise<string[]> {
  const found = (await textOf(file, flag)).match(certificate) ?? []
  try {
    for (const each of found) void new X509Certificate(each)
    if (found.length > 0) return found
  } catch {
    // The next line says what is wrong.
  }
  throw new UsageError(
    `The file ${file} of ${flag} holds no certificate in PEM (-----BEGIN CERTIFICATE-----).`,
  )
}

async function textOf(file: string, flag: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    throw new UsageError(`The file ${file} of ${flag} cannot be read.`)
  }
}

function checkKey({ cert, key, passphrase }: TlsSettings, file: string): void {
  try {
    createSecureContext({ cert, key, passphrase })
  } catch (error) {
    const message = String(error)
    if (/values mismatch/i.test(message)) {
      throw new UsageError(`The key ${file} of --client-key does not match the certificate of --client-cert.`)
    }
    // With a wrong passphrase one key in some hundred decrypts to noise, of which OpenSSL says only that it is no key.
    if (key?.includes('ENCRYPTED')) {
      throw new UsageError(
        `The key ${file} of --client-key needs its passphrase, or another one; set CONFORMANCE_CLIENT_KEY_PASSPHRASE.`,
      )
    }
    throw new UsageError(`The file ${file} of --client-key has no PEM private key.`)
  }
}
