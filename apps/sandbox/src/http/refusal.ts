import type { ErrorBody } from '../model.ts'
import { documentedErrors, type ErrorName } from './documented-errors.ts'
import { limits } from './limits.ts'

/** A request that is answered with an error. */
export class Refusal extends Error {
  readonly status: number
  readonly body: ErrorBody
  readonly headers: Readonly<Record<string, string>>

  constructor(status: number, body: ErrorBody, headers: Readonly<Record<string, string>> = {}) {
    super(body.errors[0]?.msg)
    this.name = 'Refusal'
    this.status = status
    this.body = body
    this.headers = headers
  }
}

const byName = new Map(
  Object.values(documentedErrors)
    .flatMap((statuses) => Object.entries(statuses))
    .flatMap(([status, bodies]) =>
      Object.entries(bodies).map(([name, body]) => [name, { status: Number(status), body }] as const),
    ),
)

/**
 * The refusal that the contract documents under this name, with its status and its text.
 *
 * @example throw refusal('invalid-credentials')
 */
export function refusal(name: ErrorName, headers: Readonly<Record<string, string>> = {}): Refusal {
  const documented = byName.get(name)
  if (!documented) throw new Error(`The contract has no error named ${name}.`)
  return new Refusal(documented.status, documented.body, headers)
}

/** A refusal with texts of our own, where the contract leaves the text to the host. */
export function refusalWith(status: number, messages: readonly string[]): Refusal {
  return new Refusal(status, {
    errors: messages.map((msg) => ({ msg: shortened(msg), code: status })),
  })
}

function shortened(text: string): string {
  return text.length > limits.messageCharacters ? `${text.slice(0, limits.messageCharacters)}…` : text
}
