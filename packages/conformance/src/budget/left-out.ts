import type { Check } from '../check/check.ts'
import type { CheckResult } from '../check/check-result.ts'
import { questionIds } from '../probe/question-ids.ts'
import { questionCheck } from '../phases/questions/question-check.ts'
import { exampleCheck } from '../phases/examples/example-check.ts'
import { exampleCases, exampleId } from '../projection/example-cases.ts'

/** The result of a check that a budget leaves out. */
export function leftOutCheck(
  { id, phase, operation, name, basis }: Omit<Check, 'needs' | 'run'>,
  reason: string,
): CheckResult {
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
    .map((exampleCase) => leftOutCheck(exampleCheck(exampleCase), reason))
}

/** The results of the questions that a budget leaves out. */
export function leftOutQuestions(wanted: (id: string) => boolean, reason: string): CheckResult[] {
  return questionIds
    .map(questionCheck)
    .filter(({ id }) => wanted(id))
    .map((check) => leftOutCheck(check, reason))
}
