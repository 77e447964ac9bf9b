import { jsonStyle, literal } from './literal.ts'
import { headersOf, pathOf, type SampleCall } from './sample-call.ts'
import { variables } from './variables.ts'

/** A call as a `curl` command for a POSIX shell. It fails when the host refuses, and shows why. */
export function curlSample(call: SampleCall): string {
  const url = `$${variables.url}${pathOf(call, (variable) => `$${variable}`)}`
  const headers = headersOf(call).map(({ name, variable }) => `--header "${name}: $${variable}"`)
  const body = literal(call.body, jsonStyle, '  ').replaceAll("'", String.raw`'\''`)
  return [
    `curl --fail-with-body "${url}"`,
    ...headers,
    `--header 'Content-Type: ${call.operation.contentType}'`,
    `--data '${body}'`,
  ].join(' \\\n  ')
}
