import { security } from '@case-management/contract'
import type { Exchange } from '../check/exchange.ts'

/** Bodies beyond this are cut, with a word about it: no shell takes them. */
const longestBody = 8_000

/**
 * A `curl` command that sends a request again. The token comes from the environment,
 * so that the line can be pasted into an issue.
 */
export function curlLine({ method, url, headers, body }: Exchange['request']): string {
  const parts = ['curl', '--include', '--request', method, quoted(url)]
  for (const [name, value] of Object.entries(headers)) {
    if (/^(?:user-agent|content-length|connection|host)$/i.test(name)) continue
    const secret = name.toLowerCase() === security.header && value !== ''
    parts.push('--header', secret ? `"${name}: $CONFORMANCE_TOKEN"` : quoted(`${name}: ${value}`))
  }
  if (method !== 'GET' && method !== 'HEAD') parts.push('--data-raw', quoted(body.slice(0, longestBody)))
  if (body.length > longestBody) parts.push(`# the body has ${body.length} characters, the rest is left out`)
  return parts.join(' ')
}

/** A text as one word of a POSIX shell. */
export function quoted(text: string): string {
  return /^[\w./:=@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}
