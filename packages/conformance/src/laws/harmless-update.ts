import { bodyValidators } from '@case-management/contract/validators'
import type { CheckSession } from '../check/check-session.ts'
import type { TaskUpdate } from '../check/task.ts'
import { mayUpdateBeRefused } from '../dialect/update-may-be-refused.ts'
import { jsonOf } from '../projection/json.ts'
import { scratchTask } from './scratch-task.ts'

/**
 * An update that changes nothing and is taken: one of nothing, or, where the host may refuse that, one of the name that
 * the task has. Where it may refuse both, it is the first.
 */
export async function harmlessUpdate(session: CheckSession): Promise<{ taskId: string; body: TaskUpdate }> {
  const task = await scratchTask(session)
  const { law } = session.context
  const isTaken = (body: TaskUpdate) => !mayUpdateBeRefused(law, jsonOf(task), jsonOf(body))
  const same: TaskUpdate = { name: task.name }
  const isUsable = !isTaken({}) && bodyValidators.updateTask.request(same) && isTaken(same)
  return { taskId: task._id, body: isUsable ? same : {} }
}

/** The questions on which it depends whether such an update is taken. */
export function questionsOfHarmless(body: object): readonly 'empty-update'[] {
  return Object.keys(body).length === 0 ? ['empty-update'] : []
}
