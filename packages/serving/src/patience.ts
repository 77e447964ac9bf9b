/**
 * How long a server waits for callers, as options of `node:http`: one that never finishes its request is sent away, so
 * that it holds a connection for a while and not for ever.
 */
export const patience = {
  /** For all headers of a request, in milliseconds. */
  headersTimeout: 15_000,
  /** For a whole request, in milliseconds. */
  requestTimeout: 30_000,
  /** How often that is looked at, in milliseconds. */
  connectionsCheckingInterval: 2000,
} as const
