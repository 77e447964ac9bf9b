import { security } from '@case-management/contract'
import { z } from 'zod'
import { demo, demoOther, demoWithoutScope } from '../demo.ts'
import type { Scope } from '../model.ts'
import { ConfigError } from './config-error.ts'
import { accountIdSchema, streamIdSchema } from './identifiers.ts'

const app = z.strictObject({
  appId: z.string().min(1),
  // RFC 7518 asks for a key at least as long as the hash of HS256.
  secret: z.string().min(32, 'must have at least 32 characters'),
  scopes: z.array(z.string()).default([security.jwt.scope]),
  accounts: z
    .array(
      z.strictObject({
        accountId: accountIdSchema,
        streams: z.array(streamIdSchema).min(1),
      }),
    )
    .min(1),
})

/** Shape of the apps in a configuration file. */
export const credentialsSchema = z.array(app).min(1).refine(haveDistinctIds, 'must have different appIds')

/** An allowed app: its id and secret, its API scopes, and its accounts and streams. */
export type AppCredentials = z.infer<typeof app>

/** The public demo apps: one with tasks, one with another account, one without the API scope. */
export const demoCredentials: readonly AppCredentials[] = [
  demoApp(demo, [security.jwt.scope]),
  demoApp(demoOther, [security.jwt.scope]),
  demoApp(demoWithoutScope, []),
]

/** The stream that generated tasks go to: the first of the first app. */
export function homeScope(credentials: readonly AppCredentials[]): Scope {
  const [account] = credentials[0]?.accounts ?? []
  const [streamId] = account?.streams ?? []
  if (!account || streamId === undefined) throw new ConfigError('No app has an account with a stream.')
  return { accountId: account.accountId, streamId }
}

function demoApp(
  { appId, secret, accountId, streamId }: typeof demo | typeof demoOther | typeof demoWithoutScope,
  scopes: string[],
): AppCredentials {
  return { appId, secret, scopes, accounts: [{ accountId, streams: [streamId] }] }
}

function haveDistinctIds(apps: readonly { appId: string }[]): boolean {
  return new Set(apps.map(({ appId }) => appId)).size === apps.length
}
