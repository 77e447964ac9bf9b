import type { JsonObject } from '../../src/projection/json.ts'
import { answering, listOf, type Fault } from '../faults/fault.ts'

/** The check that finds what the first update of a task changes for good. */
export const firstUpdate = 'laws/updateTask/update/first'
/** In the order in which a budget is spent the first update is that of another check, which finds it then. */
export const firstUpdates: readonly string[] = [
  firstUpdate,
  'laws/updateTask/update/in-few',
  'properties/updateTask/length-in-characters',
]

/** Keys that no update takes, each with another value than a task has. */
const keys = [
  ['caseId', 'ci-0000000-6b0c-40bc-ba5c-000000000000'],
  ['caseRefId', 'CS999999'],
  ['taskTmp', 'ttm-00000000-5a3e-4c1b-8f60-2d7b90c4xxxx'],
  ['isCustTsk', true],
] as const

/** Hosts that change such a key once and for all. */
export const movingOnce = keys.map(([key, value]) => ({ key, fault: faultOf(key, value) }))

/** A host that gives a task another value in a key for good, with its first update of the tags. */
function faultOf(key: string, value: string | boolean): Fault {
  const moved = new Set<unknown>()
  const shown = (task: JsonObject) => (moved.has(task['_id']) ? { ...task, [key]: value } : task)
  return {
    id: `moves-${key}-once`,
    class: 'update',
    what: `the first update of the tags of a task sets ${key}`,
    tells: new RegExp(`also changes ${key}, to ${JSON.stringify(value)}`),
    break: (honest) => {
      const updates = answering('updateTask', (task, { body = {} }) => {
        if ('tags' in body) moved.add(task['_id'])
        return shown(task)
      })
      const pages = answering('getTasks', (page) => ({
        ...page,
        results: listOf(page['results']).map(shown),
      }))
      return pages(updates(honest))
    },
  }
}
