import {
  contractDialect,
  questions,
  type Question,
  type QuestionId,
} from '@case-management/contract/questions'
import type { CheckResult } from '../../check/check-result.ts'
import type { RunContext } from '../../check/run-context.ts'
import { Law } from '../../dialect/law.ts'
import { askSteadily } from '../../movement/ask-steadily.ts'
import { answerText } from '../../probe/answer-text.ts'
import type { Finding, SomeAnswer } from '../../probe/finding.ts'
import { questionCheck, questionCheckId } from './question-check.ts'

/**
 * Asks the host the open questions, and makes its answers the law of the run.
 *
 * @param wanted - tells by its id whether a question is reported; all are asked.
 * @param onResult - called with a result for each.
 */
export async function askQuestions(
  context: RunContext,
  wanted: (id: string) => boolean,
  onResult: (result: CheckResult) => void,
): Promise<void> {
  const start = performance.now()
  const { findings, possible } = await askSteadily(context)
  const unfit = [...findings].flatMap(([id, { kind }]) => (kind === 'none-of-these' ? [id] : []))
  context.law = new Law('host', possible, unfit)
  const duration = Math.round((performance.now() - start) / findings.size)
  for (const [id, finding] of findings) {
    if (wanted(questionCheckId(id))) onResult({ ...resultOf(id, finding), duration })
  }
}

function resultOf(id: QuestionId, finding: Finding): Omit<CheckResult, 'duration'> {
  return {
    ...questionCheck(id),
    ...outcomeOf(id, finding),
    exchanges: finding.exchange === undefined ? [] : [finding.exchange],
  }
}

function outcomeOf(id: QuestionId, finding: Finding): Pick<CheckResult, 'outcome' | 'messages'> {
  if (finding.kind === 'cannot-tell') return { outcome: 'skipped', messages: [finding.reason] }
  const own = contractDialect[id]
  if (finding.kind === 'told' && answerText(finding.answer) === answerText(own))
    return { outcome: 'passed', messages: [] }
  const host = finding.kind === 'told' ? meaningOf(id, finding.answer) : `none of these: ${finding.reason}`
  return { outcome: 'difference', messages: [`contract: ${meaningOf(id, own)}`, `host: ${host}`] }
}

/** An answer with what it means. */
function meaningOf(id: QuestionId, answer: SomeAnswer): string {
  const { answers }: Question = questions[id]
  return `${answerText(answer)}: ${answers[answer.answer]?.means ?? ''}`
}
