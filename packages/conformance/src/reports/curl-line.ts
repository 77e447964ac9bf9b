import { security } from '@case-management/contract'
import { isLoopback } from '@case-management/contract/http'
import type { Exchange } from '../check/exchange.ts'
import { masked } from '../host/mask.ts'
import type { RunSettings } from './run-settings.ts'

/** Longer bodies are left to the replay command: exchanges keep only the beginning, and shells have limits. */
const longestBody = 8_000

/** Options of curl, and the settings of a run whose file they take. */
const curlFiles = [
  ['--cacert', 'ca'],
  ['--cert', 'client-cert'],
  ['--key', 'client-key'],
] as const

/** Headers that every client sends by itself. */
export const ownHeaders = /^(?:user-agent|content-length|connection|host)$/i

/** Expands to the token; without the variable the shell says what to do, and sends nothing. */
const tokenFromShell = `\${TOKEN:?put a JWT of the app into the variable TOKEN}`

/** Holds the token that the check made, so that nothing is sent when it cannot be made again. */
const madeToken = 'CHECK_TOKEN'

/**
 * A `curl` command that sends a request again. The token of the run is read from the variable `TOKEN`,
 * so that the line can be pasted into an issue.
 * A token that the check made is hidden like a good one, because a host with that fault takes it,
 * and has run out before it is pasted: the line makes it again.
 * What cannot be sent again in this way gives a comment that says so.
 *
 * @param tokenCommand - prints the token that the check made; absent when it made none.
 * @param settings - of the run: its files of certificates and keys are those of curl.
 */
export function curlLine(
  request: Exchange['request'],
  tokenCommand?: string,
  settings: RunSettings = {},
): string {
  const { method, url, headers, body } = request
  const hidden = hiddenHeaders(request)
  const again = tokenCommand !== undefined && request.ownToken === false && hidden.length === 1
  const [made] = again ? hidden : []
  const reason = whyNot(request, again ? [] : hidden)
  if (reason !== undefined) return `# no curl line: ${reason}; use the replay command`
  const parts = [
    ...(again ? [`${madeToken}=$(${tokenCommand})`, '&&'] : []),
    'curl',
    '--include',
    // A proxy of the environment must not get what is for this machine.
    ...(isLoopback(url) ? ['--noproxy', new URL(url).hostname.replaceAll(/[[\]]/g, '')] : []),
    ...curlFiles.flatMap(([option, setting]) => {
      const file = settings[setting]
      return typeof file === 'string' ? [option, quoted(file)] : []
    }),
    ...(method === 'HEAD' ? ['--head'] : ['--request', method]),
    quoted(url),
  ]
  for (const [name, value] of Object.entries(headers)) {
    if (ownHeaders.test(name)) continue
    if (isOwnToken(request, name)) parts.push('--header', `"${name}: ${tokenFromShell}"`)
    else if (name === made) parts.push('--header', `"${name}: $${madeToken}"`)
    else parts.push('--header', header(name, value))
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
function whyNot({ url, body }: Exchange['request'], [hidden]: readonly string[]): string | undefined {
  if (body.length > longestBody) return `the body has ${body.length} characters or more`
  if (hidden !== undefined) return `the run makes what the header ${hidden} holds`
  return url.includes(masked) || body.includes(masked) ? 'the request holds a secret' : undefined
}

/** The names of the headers whose value is hidden, but for that with the token of the run. */
function hiddenHeaders(request: Exchange['request']): string[] {
  return Object.entries(request.headers).flatMap(([name, value]) =>
    value.includes(masked) && !isOwnToken(request, name) ? [name] : [],
  )
}

/** Whether a header holds the token of the run. */
export function isOwnToken({ ownToken }: Exchange['request'], name: string): boolean {
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
