/**
 * Credentials to sign tokens with. Keep them on a server: in a page or a Web Worker anyone can read them, so the
 * first signature there logs a warning to the console. Node, Deno and edge servers (Cloudflare, Vercel) are servers.
 *
 * @example
 * ```ts
 * import { createTasksClient, type Credentials } from '@case-management/client'
 *
 * const credentials: Credentials = { appId, clientSecret, sub: 'u-9471a3c6', lifetime: 600 }
 * const client = createTasksClient({ host, accountId, streamId, auth: credentials })
 * console.log((await client.getTasks({ mytask: true })).totalResults)
 * ```
 */
export interface Credentials {
  /** Client id of the app, such as `cs-1e845b00-81ad-5757-a1e7-d0f6fea227e9`. */
  appId: string
  /** Client secret of the app. */
  clientSecret: string
  /** The user that `mytask` and `mycase` refer to. Without it these two filters find nothing. */
  sub?: string | undefined
  /**
   * Lifetime of a token, in seconds.
   *
   * @defaultValue 300
   */
  lifetime?: number | undefined
}
