import type { Exchange } from '../check/exchange.ts'

/** Bodies are shown up to this length unless told otherwise. */
const longestBody = 1_000

/** What came back: status and content type, and the beginning of the body on the next line. */
export function answerText({ response, problem }: Exchange, longest = longestBody): string {
  if (!response) return problem ?? 'none'
  const { status, headers, body } = response
  const type = headers['content-type'] ?? 'without content type'
  const more = body.length > longest ? `… (${body.length} characters)` : ''
  return `${status} ${type}\n${body.slice(0, longest)}${more}`.trimEnd()
}
