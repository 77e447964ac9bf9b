import type { Check } from '../check/check.ts'
import type { CheckResult } from '../check/check-result.ts'
import type { RunContext } from '../check/run-context.ts'
import { questionIds } from '../probe/question-ids.ts'
import { whyNeverAsked } from '../probe/why-not-asked.ts'
import { questionCheck, questionCheckId } from '../phases/questions/question-check.ts'
import { whyNoExample } from '../phases/examples/arrange.ts'
import { exampleCheck } from '../phases/examples/example-check.ts'
import { exampleCases, exampleId } from '../projection/example-cases.ts'

/** What was given to a run. */
type Given = Pick<RunContext, 'app' | 'target'>

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

/** The results of the examples that a budget leaves out, and of those that cannot be made in any case. */
export function leftOutExamples(
  wanted: (id: string) => boolean,
  reason: string,
  { target }: Given,
): CheckResult[] {
  return exampleCases()
    .filter((each) => wanted(exampleId(each)))
    .map((each) => leftOutCheck(exampleCheck(each), whyNoExample(each, target) ?? reason))
}

/** The results of the questions that a budget leaves out, and of those that cannot be asked in any case. */
export function leftOutQuestions(
  wanted: (id: string) => boolean,
  reason: string,
  given: Given,
): CheckResult[] {
  return questionIds
    .filter((id) => wanted(questionCheckId(id)))
    .map((id) => leftOutCheck(questionCheck(id), whyNeverAsked(id, given) ?? reason))
}
