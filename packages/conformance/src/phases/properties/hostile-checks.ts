import { basedOn, inferredFrom } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import { expectPage } from '../../laws/expect-search.ts'
import { expectFoundAsItIs } from '../../laws/found-as-it-is.ts'
import { scratchTask } from '../../laws/scratch-task.ts'
import { hostileTexts } from './hostile-texts.ts'

const filterPointer = '#/components/schemas/TaskFilter/properties/searchText'
const namePointer = '#/components/schemas/TaskUpdate/properties/name'

/** Checks that text of any kind is taken as text. */
export function hostileChecks(): Check[] {
  return Object.entries(hostileTexts).flatMap(([kind, text]): Check[] => {
    const slug = kind.replaceAll(' ', '-')
    return [
      {
        id: `properties/getTasks/hostile/${slug}`,
        phase: 'properties',
        operation: 'getTasks',
        name: `getTasks takes ${kind} in searchText as mere text`,
        basis: basedOn(filterPointer),
        needs: ['behaviour'],
        async run(session) {
          await expectPage(session, { searchText: text, limit: 5 })
        },
      },
      {
        id: `properties/updateTask/hostile/${slug}`,
        phase: 'properties',
        operation: 'updateTask',
        name: `updateTask keeps ${kind} in a name exactly`,
        basis: basedOn(namePointer),
        needs: ['behaviour', 'writes'],
        async run(session) {
          const { _id } = await scratchTask(session)
          const task = await session.update(_id, { name: text })
          const isTrimmed = task.name === text.trim()
          session.expect(
            task.name === text,
            `a name with ${kind} comes back as ${JSON.stringify(task.name)}`,
            isTrimmed ? inferredFrom(namePointer) : undefined,
          )
          await expectFoundAsItIs(
            session,
            isTrimmed ? task : { ...task, name: text },
            [{ searchText: text }],
            (isFound) => `a task named with ${kind} is ${isFound ? '' : 'not '}found by that text`,
          )
        },
      },
    ]
  })
}
