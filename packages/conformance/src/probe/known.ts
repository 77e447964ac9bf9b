import type { QuestionId } from '@case-management/contract/questions'
import { Beliefs } from './beliefs.ts'
import type { Findings, SomeAnswer } from './finding.ts'
import { dayLength, many } from './readings/lists.ts'

/** Beliefs that hold what was told before. */
export function believing(findings: Findings): Beliefs {
  const beliefs = new Beliefs()
  for (const [id, finding] of findings) {
    if (finding.kind !== 'told' || finding.answer.value !== undefined) continue
    const { answer, exchange } = finding
    beliefs.learn({ scope: [id], explains: (dialect) => dialect[id].answer === answer.answer, exchange })
  }
  return beliefs
}

/** Asks some questions unless all of them were told before. */
export async function unlessTold(
  findings: Findings,
  ids: readonly QuestionId[],
  make: () => Promise<void>,
): Promise<void> {
  if (ids.some((id) => toldTo(findings, id) === undefined)) await make()
}

/** The longest list of a filter that the host takes, if that was told before. */
export function knownList(findings: Findings): number | undefined {
  const answer = toldTo(findings, 'longest-list')
  return answer && (typeof answer.value === 'number' ? answer.value : many)
}

/** The longest window that the host takes, in milliseconds, if that was told before. */
export function knownWindow(findings: Findings): number | undefined {
  const answer = toldTo(findings, 'window-span')
  return answer && (typeof answer.value === 'number' ? answer.value * dayLength : Infinity)
}

function toldTo(findings: Findings, id: QuestionId): SomeAnswer | undefined {
  const finding = findings.get(id)
  return finding?.kind === 'told' ? finding.answer : undefined
}
