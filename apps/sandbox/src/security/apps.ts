import { createSecretKey, type KeyObject } from 'node:crypto'
import type { AppCredentials } from '../config/credentials.ts'

/** An app that may call, with its key ready for use. */
export interface App {
  appId: string
  key: KeyObject
  scopes: ReadonlySet<string>
  /** Streams by account. */
  accounts: ReadonlyMap<string, ReadonlySet<string>>
}

/** Apps by their id. */
export type Apps = ReadonlyMap<string, App>

/** Makes the keys of all apps once, so that no request pays for it. */
export function appsOf(credentials: readonly AppCredentials[]): Apps {
  return new Map(
    credentials.map(({ appId, secret, scopes, accounts }) => [
      appId,
      {
        appId,
        key: createSecretKey(secret, 'utf8'),
        scopes: new Set(scopes),
        accounts: new Map(accounts.map(({ accountId, streams }) => [accountId, new Set(streams)])),
      },
    ]),
  )
}
