import { isKnownColumn } from '../../laws/columns-model.ts'
import type { Task } from '../../check/task.ts'
import { isObject } from '../../projection/json.ts'
import { tell, tellNone, tellNothing, type Reader } from './reading.ts'

const required = ['_id', 'caseId', 'caseRefId', 'name']

/** Asks what `selectedColumns` does, and what a key does that the contract does not name. */
export async function readOtherKeys(reader: Reader, tasks: readonly Task[]): Promise<void> {
  const unknown = await reader.asker.search({ zzProbeNonesuch: 1, limit: 1 })
  if (unknown.refused) tell(reader, 'unknown-search-key', 'refused', unknown)
  else if (unknown.tasks[0]?._id === reader.first.tasks[0]?._id)
    tell(reader, 'unknown-search-key', 'ignored', unknown)
  else tellNone(reader, 'unknown-search-key', 'an unknown key changes what is found', unknown)
  await readColumns(reader, tasks)
}

async function readColumns(reader: Reader, tasks: readonly Task[]): Promise<void> {
  const [id, always] = ['selected-columns', 'columns-always-there'] as const
  const column = ['status', 'refId', 'createdAt'].find((key) => tasks.some((task) => key in task))
  if (column === undefined) {
    tellNothing(reader, id, 'no record has more than the keys that it needs')
    return tellNothing(reader, always, 'no record has more than the keys that it needs')
  }
  const seen = await reader.asker.ask('getTasks', {
    body: { selectedColumns: [column], limit: Math.min(reader.pageSize, 20) },
  })
  const { results } = seen.body
  const records = Array.isArray(results) ? results.filter(isObject) : []
  const keys = new Set(records.flatMap((record) => Object.keys(record)))
  const others = [...keys].filter((key) => key !== column && isKnownColumn(key))
  if (records.length === 0 || seen.status !== 200) return tellNothing(reader, id, 'no record was shown', seen)
  if (others.some((key) => !required.includes(key))) {
    const whole = ['createdAt', 'updatedAt', 'fields', 'channel'].filter((key) =>
      reader.first.tasks.slice(0, records.length).some((task) => key in task),
    )
    if (whole.every((key) => keys.has(key))) {
      tell(reader, id, 'ignored', seen)
      return tellNothing(reader, always, '`selectedColumns` takes no key away', seen)
    }
    return tellNone(reader, id, `records show ${others.join(', ')} beside ${column}`, seen)
  }
  tell(reader, id, 'projects', seen)
  if (others.length === 0) tell(reader, always, 'none', seen)
  else if (others.join() === '_id') tell(reader, always, 'id', seen)
  else if (required.every((key) => keys.has(key))) tell(reader, always, 'required', seen)
  else tellNone(reader, always, `records show ${others.join(', ')} beside ${column}`, seen)
}
