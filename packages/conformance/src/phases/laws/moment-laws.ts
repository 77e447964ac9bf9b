import { basedOn } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import { evidenceAt } from '../../check/evidence-at.ts'
import type { TaskUpdate } from '../../check/task.ts'
import { expectAsContract } from '../../check/expect-as-contract.ts'
import { exchangeThatGave } from '../../check/given-by.ts'
import { holds } from '../../laws/compare-records.ts'
import { readTask } from '../../laws/read-task.ts'
import { scratchTask } from '../../laws/scratch-task.ts'
import { momentPlaces } from '../../laws/shown-moments.ts'
import { questionsOfUpdate } from '../../laws/update-model.ts'
import { law } from './law.ts'
import { updateKeys, writableKeys } from './update-keys.ts'

/** One moment in every number of digits that a request takes, with the form that a record shows. */
const forms = [
  ['2031-02-28T10:00:00Z', '2031-02-28T10:00:00.000Z'],
  ['2031-02-28T10:00:01.5Z', '2031-02-28T10:00:01.500Z'],
  ['2031-02-28T10:00:02.05Z', '2031-02-28T10:00:02.050Z'],
  ['2031-02-28T10:00:03.005Z', '2031-02-28T10:00:03.005Z'],
] as const

/** For each moment that an update takes as text, at any depth: it comes back in the form of the contract. */
export function momentLaws(): Check[] {
  return updateKeys().flatMap(([key, node]) =>
    momentPlaces(node).map(({ node: place, path, holding }) =>
      law({
        id: ['update', key, ...path.filter((part) => part !== '0'), 'form'].join('/'),
        operation: 'updateTask',
        name: `a moment sent as ${path.at(-1)} of ${key} comes back with milliseconds, however many digits were sent`,
        basis: basedOn(...evidenceAt(place.pointer)),
        ownTasks: true,
        async run(session) {
          const task = await scratchTask(session)
          if (!writableKeys(session, task).some(([name]) => name === key)) {
            session.skip(`${key} of the task cannot be put back`)
          }
          for (const [sent, shown] of forms) {
            const body: TaskUpdate = { [key]: holding(sent) }
            const wanted = { [key]: holding(shown) }
            const answered = await session.update(task._id, body)
            for (const record of [answered, await readTask(session, task._id)]) {
              session.lookAt(exchangeThatGave(record))
              expectAsContract(
                session,
                questionsOfUpdate(task, body),
                holds(record, wanted),
                `${JSON.stringify(body)} comes back as ${JSON.stringify(new Map(Object.entries(record)).get(key))}`,
              )
            }
          }
        },
      }),
    ),
  )
}
