import type { components } from '@case-management/contract'
import type { Answer, Situation } from './situation.ts'

/** Form of every error. */
export type ErrorBody = components['schemas']['ErrorBody']

const requestId = { 'X-Request-Id': 'promise-host' }

/** An answer in JSON. */
export function jsonAnswer(status: number, value: unknown, headers: Record<string, string> = {}): Answer {
  const body = JSON.stringify(value)
  return { status, headers: { 'Content-Type': 'application/json', ...requestId, ...headers }, body }
}

/** A page for people. */
export function htmlAnswer(status: number, text: string): Answer {
  const body = `<!doctype html><html><body><h1>${text}</h1></body></html>`
  return { status, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body }
}

/**
 * A host that refuses every call with the same error.
 *
 * @param retryAfter - seconds of the header `Retry-After`, where there is one.
 */
export function refusing(does: string, status: number, body: ErrorBody, retryAfter?: number): Situation {
  const [error] = body.errors
  const headers = retryAfter === undefined ? undefined : { 'Retry-After': String(retryAfter) }
  return {
    does,
    expects: { status, ...error, ...(retryAfter !== undefined && { retryAfter }) },
    answer: () => jsonAnswer(status, body, headers),
  }
}
