import { questions, type QuestionId } from '@case-management/contract/questions'
import type { RunContext } from '../check/run-context.ts'

/** Why a probe has nothing to say about a question that it came not to. */
export function whyNotAsked(id: QuestionId, { app, target, onlyReads }: RunContext): string {
  const { asking } = questions[id]
  const needs: readonly string[] = asking
  if (onlyReads !== undefined && needs.some((need) => need.includes('write'))) return onlyReads
  if (needs.includes('spoiling-write'))
    return 'only an update tells that may spoil a task; name one with --spoil-task-id'
  if (needs.includes('write') && !target.writable)
    return 'only an update tells; allow it with --allow-writes and --task-id'
  if (needs.includes('other-token') && app === undefined)
    return 'it takes a token of another kind; give --app-id and --client-secret'
  if (id === 'rate-limit-status' || id === 'rate-limit-wait')
    return 'it takes many requests in a row; allow them with --ask-rate-limit'
  return 'the probe had sent as many requests as it may before it came to this'
}
