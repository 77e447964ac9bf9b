import { security } from '@case-management/contract'
import type { Exchange } from '../check/exchange.ts'
import { masked } from '../host/mask.ts'

/** Longer bodies are left to the replay command: exchanges keep only the beginning, and shells have limits. */
const longestBody = 8_000

/** Headers that curl sends by itself. */
const ownHeaders = /^(?:user-agent|content-length|connection|host)$/i

/** Expands to the token; without the variable the shell says what to do, and sends nothing. */
const tokenFromShell = `\${TOKEN:?put a JWT of the app into the variable TOKEN}`

/**
 * A `curl` command that sends a request again. The token of the run is read from the variable `TOKEN`,
 * so that the line can be pasted into an issue.
 * What cannot be sent again in this way, such as a token that the run forged, gives a comment that says so:
 * such a token is hidden like a good one, because a host with that fault takes it, and has run out before it is pasted.
 */
export function curlLine(request: Exchange['request']): string {
  const { method, url, headers, body } = request
  const reason = whyNot(request)
  if (reason !== undefined) return `# no curl line: ${reason}; use the replay command`
  const parts = [
    'curl',
    '--include',
    ...(method === 'HEAD' ? ['--head'] : ['--request', method]),
    quoted(url),
  ]
  for (const [name, value] of Object.entries(headers)) {
    if (ownHeaders.test(name)) continue
    parts.push('--header', isOwnToken(request, name) ? `"${name}: ${tokenFromShell}"` : header(name, value))
  }
  if (method !== 'GET' && method !== 'HEAD') {
    // Without one curl would add the type of a form.
    const typed = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type')
    if (!typed) parts.push('--header', 'Content-Type:')
    parts.push('--data-raw', quoted(body))
  }
  return parts.join(' ')
}

/** What keeps a request from being sent again by curl. */
function whyNot(request: Exchange['request']): string | undefined {
  const { url, headers, body } = request
  if (body.length > longestBody) return `the body has ${body.length} characters or more`
  const hidden = Object.entries(headers).find(
    ([name, value]) => value.includes(masked) && !isOwnToken(request, name),
  )
  if (hidden) return `the run makes what the header ${hidden[0]} holds`
  return url.includes(masked) || body.includes(masked) ? 'the request holds a secret' : undefined
}

function isOwnToken({ ownToken }: Exchange['request'], name: string): boolean {
  return ownToken === true && name.toLowerCase() === security.header
}

/** A header as an argument; curl leaves an empty one out unless it ends in a semicolon. */
function header(name: string, value: string): string {
  return quoted(value.trim() === '' ? `${name};` : `${name}: ${value}`)
}

/** A text as one word of a POSIX shell. */
export function quoted(text: string): string {
  return /^[\w./:=@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}
