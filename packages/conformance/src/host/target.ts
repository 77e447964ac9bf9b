/**
 * What kind of host is tested: `live` behaves as the contract says;
 * `mock` is stateless, answers with examples and takes `Prefer` as Prism does.
 */
export type Profile = 'live' | 'mock'

/** Every profile that `--profile` takes. */
export const profiles: readonly Profile[] = ['live', 'mock']

/** The host under test and the part of it that may be used. */
export interface Target {
  /** Scheme, host and port without a path, such as `http://127.0.0.1:4010`. */
  url: string
  accountId: string
  streamId: string
  /** Tasks that may be written to. */
  taskIds: readonly string[]
  profile: Profile
}
