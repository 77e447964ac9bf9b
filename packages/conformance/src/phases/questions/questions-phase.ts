import {
  contractDialect,
  questions,
  type Question,
  type QuestionId,
} from '@case-management/contract/questions'
import type { CheckResult } from '../../check/check-result.ts'
import type { Exchange } from '../../check/exchange.ts'
import type { RunContext } from '../../check/run-context.ts'
import { answersBesideContract, LateAnswers } from '../../dialect/late-answers.ts'
import { Law } from '../../dialect/law.ts'
import { updateWords } from '../../dialect/update-words.ts'
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
  const words = [...findings].flatMap(([id, finding]) => {
    const update = finding.kind === 'told' ? updateWords(finding.exchange.request) : undefined
    return update === undefined ? [] : [[id, update] as const]
  })
  context.law = new Law('host', possible, unfit, words)
  const duration = Math.round((performance.now() - start) / findings.size)
  const untold: QuestionId[] = []
  for (const [id, finding] of findings) {
    if (!wanted(questionCheckId(id))) continue
    const outcome = outcomeOf(id, finding, context.law)
    if (outcome.outcome === 'skipped') untold.push(id)
    onResult({ ...questionCheck(id), ...outcome, ...shownBy(finding.exchange), duration })
  }
  context.late = new LateAnswers(untold, context.mask)
}

/** The results of questions that the host did not answer when it was asked, and that checks answered since this was last asked. */
export function lateResults({ late }: Pick<RunContext, 'late'>): CheckResult[] {
  return (late?.newlyLearnt() ?? []).map(({ id, answers, exchange }) => ({
    ...questionCheck(id),
    ...differenceOf(id, meaningsOf(id, answers)),
    ...shownBy(exchange),
    duration: 0,
  }))
}

function shownBy(exchange: Exchange | undefined): Pick<CheckResult, 'exchanges'> {
  return { exchanges: exchange === undefined ? [] : [exchange] }
}

function outcomeOf(id: QuestionId, finding: Finding, law: Law): Pick<CheckResult, 'outcome' | 'messages'> {
  if (finding.kind === 'none-of-these') return differenceOf(id, `none of these: ${finding.reason}`)
  if (finding.kind === 'cannot-tell') {
    const others = answersBesideContract(law, id)
    return others === undefined
      ? { outcome: 'skipped', messages: [finding.reason] }
      : differenceOf(id, meaningsOf(id, others))
  }
  return answerText(finding.answer) === answerText(contractDialect[id])
    ? { outcome: 'passed', messages: [] }
    : differenceOf(id, meaningOf(id, finding.answer))
}

function differenceOf(id: QuestionId, host: string): Pick<CheckResult, 'outcome' | 'messages'> {
  const contract = meaningOf(id, contractDialect[id])
  return { outcome: 'difference', messages: [`contract: ${contract}`, `host: ${host}`] }
}

/** An answer with what it means; of several, which they are. */
function meaningsOf(id: QuestionId, answers: readonly SomeAnswer[]): string {
  const [only, ...others] = answers
  return only !== undefined && others.length === 0
    ? meaningOf(id, only)
    : answers.map((answer) => answerText(answer)).join(' or ')
}

/** An answer with what it means. */
function meaningOf(id: QuestionId, answer: SomeAnswer): string {
  const { answers }: Question = questions[id]
  return `${answerText(answer)}: ${answers[answer.answer]?.means ?? ''}`
}
