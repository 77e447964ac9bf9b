import type { CheckSession } from '../check/check-session.ts'
import { mayUpdateBeRefused } from '../dialect/update-may-be-refused.ts'
import { updatesOfNothingNew } from '../dialect/updates-of-nothing-new.ts'
import { jsonOf, type JsonObject } from '../projection/json.ts'
import { scratchTask } from './scratch-task.ts'

/**
 * An update that changes nothing and is taken: one of nothing, or, where the host may refuse that, one of the name that
 * the task has. Where it may refuse both, it is the first.
 */
export async function harmlessUpdate(session: CheckSession): Promise<{ taskId: string; body: JsonObject }> {
  const task = await scratchTask(session)
  const { law } = session.context
  const record = jsonOf(task)
  const [same = {}] = mayUpdateBeRefused(law, record, {}) ? updatesOfNothingNew(law, record, ['name']) : []
  return { taskId: task._id, body: same }
}

/** The questions on which it depends whether such an update is taken. */
export function questionsOfHarmless(body: object): readonly 'empty-update'[] {
  return Object.keys(body).length === 0 ? ['empty-update'] : []
}
