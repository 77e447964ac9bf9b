import { security } from '@case-management/contract'
import type { Answer } from './answer.ts'
import type { RunContext } from './run-context.ts'

/** So many characters in a row are no chance: they were taken from the token. */
const telling = 16

/** Shorter texts could stand in any answer. */
const shortestToken = 8

/** What an answer gives away that no answer may: the token that was sent, a secret, identifiers of somebody else. */
export function leaksOf(answer: Answer, context: RunContext): string[] {
  const { status, headers, text, exchange } = answer
  const { request } = exchange
  const said = `${text}\n${Object.values(headers).join('\n')}`
  const leaks: string[] = []
  const token = request.headers[security.header] ?? ''
  // Records are long and hold no errors, so there only whole parts are looked for.
  if (repeats(said, token, status === 200)) leaks.push('the answer repeats the token that was sent')
  if (secretsOf(context).some((secret) => said.includes(secret))) leaks.push('the answer gives away a secret')
  const sent = `${request.url}\n${request.body}\n${Object.values(request.headers).join('\n')}`
  const { other } = context.target
  const foreign = Object.values(other ?? {}).find((id) => said.includes(id) && !sent.includes(id))
  if (foreign !== undefined) leaks.push(`the answer names ${foreign}, which belongs to somebody else`)
  return leaks
}

function secretsOf({ app, target }: RunContext): string[] {
  return [app?.clientSecret, target.unscopedApp?.clientSecret]
    .filter((secret) => secret !== undefined)
    .filter((secret) => secret.length >= shortestToken)
}

function repeats(said: string, sent: string, wholeOnly: boolean): boolean {
  const token = sent.toLowerCase()
  const answer = said.toLowerCase()
  if (token.length < shortestToken) return false
  if (answer.includes(token)) return true
  // The header of a token is the same for all of them and tells nothing.
  return token
    .split('.')
    .slice(1)
    .filter((part) => part.length >= telling)
    .some((part) => (wholeOnly ? answer.includes(part) : sharesRun(answer, part)))
}

function sharesRun(answer: string, part: string): boolean {
  for (let start = 0; start + telling <= part.length; start++) {
    if (answer.includes(part.slice(start, start + telling))) return true
  }
  return false
}
