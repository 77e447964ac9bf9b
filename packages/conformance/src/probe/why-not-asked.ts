import { questions, type QuestionId } from '@case-management/contract/questions'
import type { RunContext } from '../check/run-context.ts'

/** Why a probe has nothing to say about a question that it came not to. */
export function whyNotAsked(id: QuestionId, context: RunContext): string {
  const { onlyReads } = context
  if (onlyReads !== undefined && needsOf(id).some((need) => need.includes('write'))) return onlyReads
  return whyNeverAsked(id, context) ?? 'the probe had sent as many requests as it may before it came to this'
}

/** Why a question cannot be asked with what was given; what is asked for others may happen to tell it. */
export function whyNeverAsked(
  id: QuestionId,
  { app, target }: Pick<RunContext, 'app' | 'target'>,
): string | undefined {
  const needs = needsOf(id)
  if (needs.includes('spoiling-write'))
    return 'only an update tells that may spoil a task; name one with --spoil-task-id'
  if (needs.includes('write') && !target.writable)
    return 'only an update tells; allow it with --allow-writes and --task-id'
  // The word before it is asked with the token that was given.
  if (needs.includes('other-token') && id !== 'token-word' && app === undefined)
    return 'it takes a token of another kind; give --app-id and --client-secret'
  if (id === 'rate-limit-status' || id === 'rate-limit-wait')
    return 'it takes many requests in a row; allow them with --ask-rate-limit'
  return undefined
}

function needsOf(id: QuestionId): readonly string[] {
  return questions[id].asking
}
