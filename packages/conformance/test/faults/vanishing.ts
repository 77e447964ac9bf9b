import { textOf } from '../../src/projection/json.ts'
import { answering, listOf, type Fault } from './fault.ts'

/** Leaves tasks out of pages that count them all the same. */
const hiding = (hidden: ReadonlySet<string>, after: () => void = () => undefined): Fault['break'] =>
  answering('getTasks', (page) => {
    const results = listOf(page['results']).filter(({ _id }) => !hidden.has(textOf(_id)))
    after()
    return { ...page, results }
  })

/** Updates after which a task is not found. */
export const vanishingFaults: readonly Fault[] = [
  {
    id: 'gone-from-one-search',
    class: 'update',
    what: 'the first search after the first update leaves the task out, and counts it',
    tells: /is kept/,
    break: (honest) => {
      const hidden = new Set<string>()
      let updated = false
      const updates = answering('updateTask', (task) => {
        if (!updated) hidden.add(textOf(task['_id']))
        updated = true
        return task
      })
      return hiding(hidden, () => hidden.clear())(updates(honest))
    },
  },
  {
    id: 'gone-after-update',
    class: 'update',
    what: 'a task that was updated is on no page any more, and counted',
    tells: /is kept|on no page of the stream/,
    break: (honest) => {
      const hidden = new Set<string>()
      const updates = answering('updateTask', (task, { body = {} }) => {
        if (Object.keys(body).length > 0) hidden.add(textOf(task['_id']))
        return task
      })
      return hiding(hidden)(updates(honest))
    },
  },
]
