import { basedOn } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import { exampleId, type ExampleCase } from '../../projection/example-cases.ts'
import { responsePointer } from '../../projection/response-pointer.ts'

/** What the check of an example says of itself. */
export function exampleCheck(exampleCase: ExampleCase): Omit<Check, 'needs' | 'run'> {
  const { operation, status, example } = exampleCase
  return {
    id: exampleId(exampleCase),
    phase: 'examples',
    operation,
    name: `${operation} answers the example ${example} with ${status} and a body as documented`,
    basis: basedOn(responsePointer(operation, status)),
  }
}
