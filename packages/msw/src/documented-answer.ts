import { operations, type OperationId } from '@case-management/contract'
import { examples } from '@case-management/contract/examples'
import type { JsonBodyType } from 'msw'

/** Status and body of a named example. */
export interface DocumentedAnswer {
  status: number
  body: JsonBodyType
}

/** Which of an operation's answers a name is looked for in. */
export type AnswerKind = 'example' | 'error'

/**
 * Finds an example of an operation's answers by its name.
 *
 * @param kind - `example` for those that succeed, `error` for the others.
 * @throws TypeError when the contract has no example of this name and kind; the message lists those that it has.
 */
export function documentedAnswer(operation: OperationId, kind: AnswerKind, name: string): DocumentedAnswer {
  const answers = answersOf(operation)
  const found = answers.find((answer) => answer.kind === kind && answer.name === name)
  if (found) return found
  const other = answers.find((answer) => answer.name === name)
  const names = answers.flatMap((answer) => (answer.kind === kind ? [answer.name] : []))
  throw new TypeError(
    `${operation} has no ${kind} "${name}": ${
      other
        ? `it is an ${other.kind}, so write { ${other.kind}: '${name}' }`
        : `use one of ${names.join(', ')}`
    }`,
  )
}

/** The status of an operation's successful answer. */
export function successStatus(operation: OperationId): number {
  return Number(Object.keys(operations[operation].responses).find((status) => status.startsWith('2')))
}

function answersOf(operation: OperationId): (DocumentedAnswer & { kind: AnswerKind; name: string })[] {
  const byStatus: Record<string, Record<string, JsonBodyType>> = examples[operation].responses
  return Object.entries(byStatus).flatMap(([status, named]) =>
    Object.entries(named).map(([name, body]) => {
      const kind = Number(status) === successStatus(operation) ? 'example' : 'error'
      return { kind, name, status: Number(status), body } as const
    }),
  )
}
