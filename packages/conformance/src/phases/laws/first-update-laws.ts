import { basedOn } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import type { TaskUpdate } from '../../check/task.ts'
import { untouchedTask } from '../../laws/scratch-task.ts'
import { expectKept, expectUpdated } from './expect-update.ts'
import { law, property } from './law.ts'
import { otherValue, writableKeys } from './update-keys.ts'

/** What an update changes once and for all, so that only the first of a task shows it. */
export function firstUpdateLaws(): Check[] {
  return [firstUpdateLaw()]
}

function firstUpdateLaw(): Check {
  return law({
    id: 'update/first',
    operation: 'updateTask',
    name: 'the first update of each key of a task is kept and changes nothing else, nor what no update takes',
    basis: basedOn(property('TaskUpdate', 'name'), '#/components/parameters/TaskId'),
    ownTasks: true,
    async run(session) {
      let task = await untouchedTask(session)
      const update = async (body: TaskUpdate) => {
        const answered = await session.update(task._id, body)
        expectUpdated(session, task, body, answered)
        task = answered
      }
      await update({})
      for (const [key, node] of writableKeys(session, task)) {
        const value = otherValue(session, task, key, node)
        if (value !== undefined) await update({ [key]: value })
      }
      await expectKept(session, task)
    },
  })
}
