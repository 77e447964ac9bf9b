let warned = false

/**
 * Warns, once, where a client secret is used in a page or in a worker of one: whoever opens the page can read it.
 *
 * Only workers of browsers have `importScripts`. Servers that look like a service worker (Cloudflare Workers,
 * Vercel's edge), Deno and the worker threads of Node do not, and may hold a secret.
 */
export function warnOfSecret(): void {
  if (warned || !('document' in globalThis || 'importScripts' in globalThis)) return
  warned = true
  console.warn(
    'clientSecret is no secret in a browser: pass a token function as auth that calls your own server',
  )
}
