import type { RunContext } from '../check/run-context.ts'
import { answerText } from '../probe/answer-text.ts'
import { askHost, type Asked } from '../probe/ask-host.ts'
import { Asker } from '../probe/asker.ts'
import type { Finding, SomeAnswer } from '../probe/finding.ts'
import { disturbedReason } from '../probe/settle.ts'
import { movedBetween } from './moved-between.ts'

/** So often the host is asked once others were seen at work. */
const mostTimes = 2

/** By so many tasks of the first page it is told whether something moved. */
const watched = 200

/**
 * Asks the host the open questions. Where others changed tasks meanwhile it is asked again, each experiment between
 * two readings of the tasks, and an answer is ruled out only when it was each time.
 */
export async function askSteadily(context: RunContext): Promise<Asked> {
  const watcher = new Asker(context, mostTimes + 2)
  const look = () => watcher.search({ limit: watched })
  let before = await look()
  let all: Asked | undefined
  for (let times = 0; ; times++) {
    const writes = context.writes
    const asked = await askHost(context, { spent: 1 })
    const after = await look()
    if (movedBetween(before, after, context.ledger.updated()).length === 0) return asked
    // What was asked before that was not asked with care.
    if (context.restless === true) all = all ? both(all, asked) : asked
    context.restless = true
    context.movedBesideWrites = context.writes !== writes && context.movedBesideWrites !== false
    if (all && times === mostTimes) return all
    before = after
  }
}

/** What is left of two times that the host was asked. */
function both(one: Asked, other: Asked): Asked {
  return {
    findings: new Map(
      [...one.findings].map(([id, finding]) => [id, agreed(finding, other.findings.get(id))] as const),
    ),
    possible: new Map(
      [...one.possible].map(([id, answers]) => [id, eitherOf(answers, other.possible.get(id))] as const),
    ),
  }
}

function agreed(one: Finding, other: Finding | undefined): Finding {
  if (one.kind === other?.kind && textOf(one) === textOf(other)) return one
  return {
    kind: 'cannot-tell',
    reason: disturbedReason,
    exchange: one.exchange,
  }
}

function textOf(finding: Finding): string | undefined {
  return finding.kind === 'told' ? answerText(finding.answer) : undefined
}

function eitherOf(one: readonly SomeAnswer[], other: readonly SomeAnswer[] = []): SomeAnswer[] {
  const known = new Set(one.map(answerText))
  return [...one, ...other.filter((answer) => !known.has(answerText(answer)))]
}
