import { isLoopback } from '@case-management/contract/http'
import { UsageError } from '../conformance-errors.ts'
import type { Credentials } from '../host/credentials.ts'
import { proxySecrets } from '../host/proxy.ts'
import type { Target } from '../host/target.ts'
import { targetUrl } from '../host/target-url.ts'
import type { TlsFiles } from '../host/tls-files.ts'
import type { RunFlags } from './run-options.ts'

/**
 * The host that the flags name.
 *
 * @throws UsageError when something needed is missing.
 */
export function targetOf(flags: RunFlags): Target {
  const { allowInsecureHost } = flags
  const url = targetUrl(required(flags.host, '--host'), { allowInsecureHost })
  const { unscopedAppId, unscopedClientSecret, otherAccountId, otherStreamId, otherTaskId } = flags
  const { errorHeader, taskId, profile } = flags
  if (flags.allowWrites && taskId.length === 0 && !isLoopback(url)) {
    throw new UsageError('--allow-writes needs the tasks that may be updated; name them with --task-id.')
  }
  together(otherStreamId, '--other-stream-id', otherAccountId, '--other-account-id')
  together(flags.unscopedClientSecret, '--unscoped-client-secret', unscopedAppId, '--unscoped-app-id')
  return {
    url,
    accountId: headerSafe(required(flags.accountId, '--account-id'), '--account-id'),
    streamId: required(flags.streamId, '--stream-id'),
    taskIds: taskId,
    profile,
    writable: isLoopback(url) || flags.allowWrites,
    ...(allowInsecureHost && { allowInsecureHost }),
    ...(unscopedAppId !== undefined && {
      unscopedApp: {
        appId: unscopedAppId,
        clientSecret: longEnough(
          required(unscopedClientSecret, '--unscoped-client-secret'),
          '--unscoped-client-secret',
        ),
      },
    }),
    ...(errorHeader !== undefined && { errorHeader: parseHeader(errorHeader) }),
    ...(otherAccountId !== undefined && {
      other: { accountId: otherAccountId, streamId: required(otherStreamId, '--other-stream-id') },
    }),
    ...(otherTaskId !== undefined && { otherTaskId }),
  }
}

/** @throws UsageError when a flag is given that says nothing without another. */
function together(value: string | undefined, flag: string, other: string | undefined, needed: string): void {
  if (value !== undefined && other === undefined) throw new UsageError(`${flag} needs ${needed}.`)
}

/** @throws UsageError when a value cannot stand in a header. */
function headerSafe(value: string, flag: string): string {
  if (/^[\u{21}-\u{7e}]+$/u.test(value)) return value
  throw new UsageError(`${flag} has a space or a character that a header cannot hold.`)
}

/** Shorter secrets would be masked in the middle of any word, or could not be masked at all. */
const shortestSecret = 4

/** @throws UsageError when a secret is so short that no report could hide it. */
function longEnough(secret: string, flag: string): string {
  if (secret.length >= shortestSecret) return secret
  throw new UsageError(
    `${flag} has fewer than ${shortestSecret} characters, which no report could hide; give a longer one.`,
  )
}

function parseHeader(text: string): { name: string; value: string } {
  const [, name, value] = /^([\w-]+):\s*(.+)$/.exec(text) ?? []
  if (name === undefined || value === undefined || !value.includes('{status}')) {
    throw new UsageError('--error-header must be of the form "Name: value with {status}".')
  }
  return { name, value }
}

/**
 * The credentials that the flags give.
 *
 * @throws UsageError when there are none, or two kinds of them.
 */
export function credentialsOf({ token, appId, clientSecret, subject }: RunFlags): Credentials {
  if (token !== undefined) {
    if (subject !== undefined) throw new UsageError('--subject is for signed JWTs; a --token names its own.')
    if (appId === undefined && clientSecret === undefined) {
      return { token: longEnough(headerSafe(token, '--token'), '--token') }
    }
    throw new UsageError('Give either --token, or --app-id and --client-secret, not both.')
  }
  if (appId === undefined && clientSecret === undefined) {
    throw new UsageError('A credential is missing: give --token, or --app-id and --client-secret.')
  }
  return {
    appId: required(appId, '--app-id'),
    clientSecret: longEnough(required(clientSecret, '--client-secret'), '--client-secret'),
    ...(subject !== undefined && { subject }),
  }
}

/** The files that the flags name for connections with TLS. */
export function tlsOf({ ca, clientCert, clientKey, clientKeyPassphrase }: RunFlags): TlsFiles {
  return {
    ...(ca !== undefined && { ca }),
    ...(clientCert !== undefined && { clientCert }),
    ...(clientKey !== undefined && { clientKey }),
    ...(clientKeyPassphrase !== undefined && { passphrase: clientKeyPassphrase }),
  }
}

/** What must never be shown. */
export function secretsOf(flags: RunFlags): string[] {
  const { token, clientSecret, unscopedClientSecret, clientKeyPassphrase } = flags
  return [token, clientSecret, unscopedClientSecret, clientKeyPassphrase]
    .filter((secret) => secret !== undefined)
    .concat(proxySecrets(process.env))
}

/** @throws UsageError that names flag and variable when a value is missing. */
export function required(value: string | undefined, flag: string): string {
  if (value !== undefined && value !== '') return value
  const variable = `CONFORMANCE_${flag.slice(2).replaceAll('-', '_').toUpperCase()}`
  throw new UsageError(`${flag} is missing; give it or set ${variable}.`)
}
