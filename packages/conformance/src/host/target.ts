import type { AppCredentials } from './credentials.ts'

/**
 * Kind of host under test: `live` is stateful, as the contract says;
 * `mock` is stateless, answers with examples and supports `Prefer` as Prism does.
 */
export type Profile = 'live' | 'mock'

/** Every profile that `--profile` takes. */
export const profiles: readonly Profile[] = ['live', 'mock']

/** The host under test and the part of it that may be used. */
export interface Target {
  /** Scheme, host and port, and a path where a gateway needs one, such as `http://127.0.0.1:4010`. */
  url: string
  /** Whether to allow plain http to another machine: the token travels unencrypted. Default `false`. */
  allowInsecureHost?: boolean
  accountId: string
  streamId: string
  /** Tasks that may be written to. Without any, a host on loopback is asked for some. */
  taskIds: readonly string[]
  profile: Profile
  /** Whether tasks may be written to: on loopback always, elsewhere only with `--allow-writes` and task ids. */
  writable: boolean
  /** An app without the API scope, which must be refused. */
  unscopedApp?: AppCredentials
  /**
   * Header by which this host can be asked for an error, with `{status}` and `{example}` in its value,
   * such as `{ name: 'Sandbox-Fault', value: 'status={status}; example={example}' }`.
   */
  errorHeader?: { name: string; value: string }
  /** An account and stream that exist and that the credentials must not reach. */
  other?: { accountId: string; streamId: string }
  /** A task of that account and stream. */
  otherTaskId?: string
}
