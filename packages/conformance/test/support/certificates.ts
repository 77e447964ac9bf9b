import { createPrivateKey } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate, type GenerateResult } from 'selfsigned'
import { onTestFinished } from 'vitest'

/** A certificate with its key, both in PEM. */
export interface Certified {
  cert: string
  key: string
}

const day = 86_400_000

function pair({ cert, private: key }: GenerateResult): Certified {
  return { cert, key }
}

/** Makes an authority that no system knows. */
export async function authority(): Promise<Certified> {
  return pair(
    await generate([{ name: 'commonName', value: 'Test Authority' }], {
      keyType: 'ec',
      algorithm: 'sha256',
      extensions: [
        { name: 'basicConstraints', cA: true, critical: true },
        { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
      ],
    }),
  )
}

/**
 * Makes a certificate.
 *
 * @param by - the authority that signs it; without one it is signed by itself.
 * @param options.names - the names that it is for. Default `localhost` and `127.0.0.1`.
 * @param options.expired - whether it was valid until yesterday.
 */
export async function certificate(
  by?: Certified,
  { names = ['localhost'], expired = false }: { names?: string[]; expired?: boolean } = {},
): Promise<Certified> {
  const now = Date.now()
  return pair(
    await generate([{ name: 'commonName', value: names[0] ?? '' }], {
      keyType: 'ec',
      algorithm: 'sha256',
      notBeforeDate: new Date(now - 3 * day),
      notAfterDate: new Date(now + (expired ? -1 : 30) * day),
      extensions: [
        { name: 'basicConstraints', cA: false },
        {
          name: 'subjectAltName',
          altNames: [
            ...names.map((value) => ({ type: 2 as const, value })),
            ...(names.includes('localhost') ? [{ type: 7 as const, ip: '127.0.0.1' }] : []),
          ],
        },
      ],
      ...(by && { ca: by }),
    }),
  )
}

/** The same key, readable with a passphrase only. */
export function locked(key: string, passphrase: string): string {
  return createPrivateKey(key)
    .export({ type: 'sec1', format: 'pem', cipher: 'aes-256-cbc', passphrase })
    .toString()
}

/** Writes files for one test. @returns their paths. */
export async function files<Name extends string>(
  contents: Record<Name, string>,
): Promise<Record<Name, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'conformance-tls-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const paths = { ...contents }
  for (const name in contents) {
    paths[name] = join(folder, `${name}.pem`)
    await writeFile(paths[name], contents[name])
  }
  return paths
}
