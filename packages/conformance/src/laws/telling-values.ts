import type { TaskFilter } from '../check/check-session.ts'
import type { Task } from '../check/task.ts'

/** A filter, and the records among those that were looked at in which its value stands. */
export interface Value {
  filter: TaskFilter
  records: number
  /** Whether they have hardly any name but one. */
  isOneName: boolean
}

/** A word that every host looks for in the same way: without marks, and of no other case elsewhere. */
const plainWord = /^[\p{L}\p{N}]{3,}$/u
/** A longer name is not looked for as a whole. */
const longestText = 100

/** The values of records by which a stream can be narrowed, for each filter. */
const valuesOf = {
  searchText: ({ name }: Task) => [
    ...name.split(/\s+/u).filter((word) => plainWord.test(word)),
    ...(name === name.trim() && name.length >= 3 && name.length <= longestText ? [name] : []),
  ],
  priority: ({ priority }: Task) => [priority?.name],
  channel: ({ channel = [], source }: Task) => [...channel, source],
  queues: ({ queues = [] }: Task) => queues.map(({ name }) => name),
  agents: ({ currAssignee = {} }: Task) => [currAssignee.agentId],
  status: ({ status }: Task) => [status?.name],
} as const

type NarrowingKey = keyof typeof valuesOf

const keys: readonly NarrowingKey[] = ['searchText', 'priority', 'channel', 'queues', 'agents', 'status']

/** The filters that the values of records suggest, but those by these keys. */
export function tellingValues(tasks: readonly Task[], without: ReadonlySet<string>): Value[] {
  return keys
    .filter((key) => !without.has(key))
    .flatMap((key) => {
      const found = new Map<string, string[]>()
      for (const task of tasks)
        for (const value of new Set<string | undefined>(valuesOf[key](task)))
          if (value !== undefined && value.trim() !== '')
            found.set(value, [...(found.get(value) ?? []), task.name])
      return [...found].map(([value, names]) => ({
        filter: { [key]: key === 'searchText' ? value : [value] },
        records: names.length,
        isOneName: new Set(names).size < names.length / 2,
      }))
    })
}
