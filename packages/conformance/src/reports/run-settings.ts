import { isLoopback } from '@case-management/contract/http'
import { isInsecure } from '../host/target-url.ts'
import type { ConformanceOptions } from '../conformance-options.ts'

/** What a run was told beside its target, without secrets: all that is needed to make it again. */
export interface RunSettings {
  /** Options as the command line has them, without `--`; a switch is `true`. */
  [flag: string]: string | number | true | readonly string[]
}

/** The settings of a run in the form of command line options. What is as by default is left out. */
export function settingsOf({
  target,
  credentials,
  strict,
  dialect,
  runs,
  rate,
  timeLimit,
  journal,
  tls = {},
}: ConformanceOptions): RunSettings {
  const { taskIds, profile, unscopedApp, other, errorHeader, writable } = target
  const settings: Record<string, string | number | boolean | readonly string[] | undefined> = {
    'allow-insecure-host': isInsecure(target.url),
    ca: tls.ca,
    'client-cert': tls.clientCert,
    'client-key': tls.clientKey,
    'app-id': 'token' in credentials ? undefined : credentials.appId,
    subject: 'token' in credentials ? undefined : credentials.subject,
    'unscoped-app-id': unscopedApp?.appId,
    'other-account-id': other?.accountId,
    'other-stream-id': other?.streamId,
    'other-task-id': target.otherTaskId,
    'error-header': errorHeader && `${errorHeader.name}: ${errorHeader.value}`,
    'task-id': taskIds.length > 0 ? taskIds : undefined,
    'allow-writes': writable && !isLoopback(target.url),
    profile: profile === 'live' ? undefined : profile,
    runs,
    rate,
    'time-limit': timeLimit,
    journal,
    strict: strict === true,
    dialect: typeof dialect === 'string' ? dialect : undefined,
  }
  return Object.fromEntries(
    Object.entries(settings).flatMap(([name, value]) =>
      value === undefined || value === false ? [] : [[name, value]],
    ),
  )
}

/** The variables of the environment that must hold the secrets of a run. */
export function secretVariables({ target, credentials, tls }: ConformanceOptions): string[] {
  return [
    'token' in credentials ? 'CONFORMANCE_TOKEN' : 'CONFORMANCE_CLIENT_SECRET',
    ...(target.unscopedApp ? ['CONFORMANCE_UNSCOPED_CLIENT_SECRET'] : []),
    ...(tls?.passphrase === undefined ? [] : ['CONFORMANCE_CLIENT_KEY_PASSPHRASE']),
  ]
}
