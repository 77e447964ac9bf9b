import type { ErrorBody } from '../model.ts'
import { documentedErrors, type ErrorName } from './documented-errors.ts'
import { limits } from './limits.ts'

/** Why a request is refused: an error that the contract names, or a reason whose text is the host's own. */
export type RefusalKind = ErrorName | 'broken-schema' | 'bad-header' | 'closed-task' | 'own'

/** A request that is answered with an error. */
export class Refusal extends Error {
  readonly status: number
  readonly body: ErrorBody
  readonly headers: Readonly<Record<string, string>>
  readonly kind: RefusalKind

  constructor(status: number, body: ErrorBody, headers: Readonly<Record<string, string>>, kind: RefusalKind) {
    super(body.errors[0]?.msg)
    this.name = 'Refusal'
    this.status = status
    this.body = body
    this.headers = headers
    this.kind = kind
  }
}

const byName = new Map<string, { status: number; body: ErrorBody }>(
  Object.values(documentedErrors)
    .flatMap((statuses) => Object.entries(statuses))
    .flatMap(([status, bodies]) =>
      Object.entries(bodies).map(([name, body]) => [name, { status: Number(status), body }] as const),
    ),
)

/** Whether the contract documents an error under this name. */
export function isErrorName(name: string): name is ErrorName {
  return byName.has(name)
}

/**
 * The refusal that the contract documents under this name, with its status and its text.
 *
 * @example throw refusal('invalid-credentials')
 */
export function refusal(name: ErrorName, headers: Readonly<Record<string, string>> = {}): Refusal {
  const documented = byName.get(name)
  if (!documented) throw new Error(`The contract has no error named ${name}.`)
  return new Refusal(documented.status, documented.body, headers, name)
}

/** A refusal with texts of our own, where the contract leaves the text to the host. */
export function refusalWith(status: number, messages: readonly string[], kind: RefusalKind = 'own'): Refusal {
  const errors = messages.map((msg) => ({ msg: shortened(msg), code: status }))
  return new Refusal(status, { errors }, {}, kind)
}

function shortened(text: string): string {
  return text.length > limits.messageCharacters ? `${text.slice(0, limits.messageCharacters)}…` : text
}
