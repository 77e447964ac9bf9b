import { operations, type OperationId } from '@case-management/contract'
import { examples } from '@case-management/contract/examples'

/** One named example of the contract: a request, and the answer that it should get. */
export interface ExampleCase {
  operation: OperationId
  /** Documented status of the answer. */
  status: string
  /** Name of the example: of request and answer for a success, of the answer for an error. */
  example: string
  /** Name of the request example that is sent. */
  request: string
}

/**
 * Every named example of the contract, once: each request example with its success,
 * and each error example with the first request of its operation.
 */
export function exampleCases(): ExampleCase[] {
  return operationIds().flatMap((operation) => {
    const requests = Object.keys(examples[operation].requests)
    const [first = ''] = requests
    const successes = requests.map((name) => ({ operation, status: '200', example: name, request: name }))
    const errors = Object.entries(examples[operation].responses)
      .filter(([status]) => status !== '200')
      .flatMap(([status, named]) =>
        Object.keys(named).map((example) => ({ operation, status, example, request: first })),
      )
    return successes.concat(errors)
  })
}

/** The id of the check that makes it. */
export function exampleId({ operation, status, example }: ExampleCase): string {
  return `examples/${operation}/${status}/${example}`
}

/** The ids of all operations of the contract. */
export function operationIds(): OperationId[] {
  return Object.keys(operations).filter(isOperationId)
}

function isOperationId(id: string): id is OperationId {
  return Object.hasOwn(operations, id)
}

/** The request body of a named example. */
export function exampleRequest(operation: OperationId, name: string): unknown {
  const requests: Record<string, unknown> = examples[operation].requests
  return requests[name]
}
