import type { Check } from '../check/check.ts'
import type { CheckResult } from '../check/check-result.ts'
import { basedOn } from '../check/basis.ts'
import { exampleCases, exampleId } from '../projection/example-cases.ts'
import { responsePointer } from '../projection/response-pointer.ts'
import type { BudgetLimits } from './budget.ts'

/** Why a check was not begun. */
export function leftOutReason({ requests, minutes }: BudgetLimits = {}): string {
  return requests === undefined
    ? `left out for the budget of ${minutes} minutes`
    : `left out for the budget of ${requests} requests`
}

/** The result of a check that a budget leaves out. */
export function leftOutCheck({ id, phase, operation, name, basis }: Check, reason: string): CheckResult {
  return {
    id,
    phase,
    operation,
    name,
    basis,
    outcome: 'skipped',
    messages: [reason],
    exchanges: [],
    duration: 0,
  }
}

/** The results of the examples that a budget leaves out. */
export function leftOutExamples(wanted: (id: string) => boolean, reason: string): CheckResult[] {
  return exampleCases()
    .filter((each) => wanted(exampleId(each)))
    .map((exampleCase) => {
      const { operation, status, example } = exampleCase
      return {
        id: exampleId(exampleCase),
        phase: 'examples',
        operation,
        name: `${operation} answers the example ${example} with ${status} and a body as documented`,
        basis: basedOn(responsePointer(operation, status)),
        outcome: 'skipped',
        messages: [reason],
        exchanges: [],
        duration: 0,
      }
    })
}
