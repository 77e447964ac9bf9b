import type { Exchange } from '../check/exchange.ts'
import { cut } from './cut.ts'

/** Bodies are shown up to this length unless told otherwise. */
const longestBody = 1_000

/** What came back: status and content type, and the beginning of the body on the next line. */
export function answerText({ response, problem }: Exchange, longest = longestBody): string {
  if (!response) return problem ?? 'none'
  const { status, headers, body } = response
  const type = headers['content-type'] ?? 'without content type'
  return `${status} ${type}\n${cut(body, longest)}`.trimEnd()
}
