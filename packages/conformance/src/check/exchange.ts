import { security } from '@case-management/contract'
import { hidingTokens, masked, type Mask } from '../host/mask.ts'

/** A request and its answer, as sent over the wire. */
export interface Exchange {
  request: {
    method: string
    url: string
    headers: Record<string, string>
    body: string
    /** Whether the token is the one of the run; when it is masked, nothing else tells it from a forged one. */
    ownToken?: boolean
  }
  /** Absent if no answer arrived. */
  response?: {
    status: number
    headers: Record<string, string>
    body: string
  }
  /** Why no answer arrived, if none did. */
  problem?: string
  /** When the request was sent, in milliseconds since 1970. */
  startedAt: number
  /** Time until the answer was read, in milliseconds. */
  duration: number
}

/** Bodies are told up to this length: a run reads the same pages many times. */
const longestKept = 20_000

/** An exchange as it may be told: without secrets, and without the middle of very long bodies. */
export function tellable(exchange: Exchange, mask: Mask): Exchange {
  const { request, response, problem } = exchange
  const maskAnswer = hidingTokens(mask, tokensOf(exchange))
  return {
    ...exchange,
    request: {
      method: request.method,
      url: mask(request.url),
      headers: maskedHeaders(request.headers, mask),
      body: bodyTold(request.body, mask),
      ...(request.ownToken !== undefined && { ownToken: request.ownToken }),
    },
    ...(response && {
      response: {
        ...response,
        headers: maskedHeaders(response.headers, maskAnswer),
        body: bodyTold(response.body, maskAnswer),
      },
    }),
    ...(problem !== undefined && { problem: mask(problem) }),
  }
}

/** The tokens that a request carries. */
export function tokensOf({ request }: Exchange): string[] {
  return Object.entries(request.headers).flatMap(([name, value]) => (isToken(name) ? [value] : []))
}

function isToken(name: string): boolean {
  return name.toLowerCase() === security.header
}

function maskedHeaders(headers: Record<string, string>, mask: Mask): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      if (name.toLowerCase() === 'set-cookie') return [name, cookieTold(value)]
      return [name, (isToken(name) ? hidingTokens(mask, [value]) : mask)(value)]
    }),
  )
}

/** A cookie opens a session as a token does; its name and attributes are left. */
function cookieTold(value: string): string {
  return value.replace(/^([^=;]*)=[^;]*/, `$1=${masked}`)
}

/** So much of that is their end, where a page has its numbers. */
const endKept = 1_000

/** So much beyond a cut is masked too: a secret on the cut would not be known by one of its parts. */
const margin = 4_096

function bodyTold(body: string, mask: Mask): string {
  // Node keeps the whole of a text in memory as long as a part that was cut from it; a clone holds that part alone.
  if (body.length <= longestKept + margin) {
    const text = mask(body)
    return structuredClone(text.length <= longestKept ? text : withoutMiddle(text, text, body.length))
  }
  // The side on which a text was cut before it was masked may hold a part of a secret too.
  const beginning = mask(body.slice(0, longestKept + margin)).slice(0, -margin)
  const end = mask(body.slice(-endKept - margin)).slice(margin)
  return structuredClone(withoutMiddle(beginning, end, body.length))
}

function withoutMiddle(beginning: string, end: string, characters: number): string {
  return `${beginning.slice(0, longestKept - endKept)}… (${characters} characters) …${end.slice(-endKept)}`
}
