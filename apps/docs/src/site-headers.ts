/**
 * What every answer of a host of the docs says. Which scripts a page runs and which hosts it may ask stands in the page
 * itself; who may frame it, only a header can say.
 */
export const siteHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/** How long a file may be kept that is named after its content. */
export const forEver = 'public, max-age=31536000, immutable'

/** Whether esbuild names a file after its content: the parts of the console that it loads only when it needs them. */
export function isNamedAfterContent(name: string): boolean {
  return /^console-.+-[A-Z0-9]{8}\.js$/.test(name)
}
