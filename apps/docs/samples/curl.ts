import { jsonStyle, literal } from './literal.ts'
import { headersOf, pathOf, type SampleCall } from './sample-call.ts'
import { variables } from './variables.ts'

/**
 * A call as a `curl` command for a POSIX shell. It fails when the host refuses, and shows why.
 *
 * @param besides - values of optional headers.
 */
export function curlSample(call: SampleCall, besides: Record<string, string> = {}): string {
  const url = `$${variables.url}${pathOf(call, (variable) => `$${variable}`)}`
  const headers = headersOf(call).map(({ name, variable }) => `--header "${name}: $${variable}"`)
  const others = Object.entries(besides).map(([name, value]) => `--header ${quoted(`${name}: ${value}`)}`)
  const body = literal(call.body, jsonStyle, '  ')
  return [
    `curl --fail-with-body "${url}"`,
    ...headers,
    ...others,
    `--header 'Content-Type: ${call.operation.contentType}'`,
    `--data ${quoted(body)}`,
  ].join(' \\\n  ')
}

/** Text as one word of a shell, which changes nothing in it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}
