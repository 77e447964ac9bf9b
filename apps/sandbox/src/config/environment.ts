import { ConfigError } from './config-error.ts'
import { credentialsSchema, type AppCredentials } from './credentials.ts'

const names = {
  appId: 'SANDBOX_APP_ID',
  secret: 'SANDBOX_APP_SECRET',
  accountId: 'SANDBOX_ACCOUNT_ID',
  streamId: 'SANDBOX_STREAM_ID',
} as const

/** The environment variables that describe one app; all of them or none must be set. */
export const credentialVariables: readonly string[] = Object.values(names)

/**
 * One app from the environment, or `undefined` when none of its variables is set.
 *
 * @throws ConfigError when only some are set, or a value is not valid; the message never holds a value.
 */
export function credentialsFromEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): readonly AppCredentials[] | undefined {
  const missing = credentialVariables.filter((name) => !environment[name])
  if (missing.length === credentialVariables.length) return undefined
  if (missing.length > 0) {
    throw new ConfigError(
      `Environment: ${missing.join(', ')} missing; set all of ${credentialVariables.join(', ')} or none.`,
    )
  }
  const parsed = credentialsSchema.safeParse([
    {
      appId: environment[names.appId],
      secret: environment[names.secret],
      accounts: [{ accountId: environment[names.accountId], streams: [environment[names.streamId]] }],
    },
  ])
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new ConfigError(`Environment: ${variableOf(issue?.path)} ${issue?.message ?? 'is not valid'}.`)
}

function variableOf(path: readonly PropertyKey[] = []): string {
  if (path.includes('streams')) return names.streamId
  if (path.includes('accountId')) return names.accountId
  return path.includes('secret') ? names.secret : names.appId
}
