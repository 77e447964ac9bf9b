import type { components } from '@case-management/contract'
import { basedOn, inferredFrom, type Basis } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import type { TaskFilter } from '../../check/check-session.ts'
import type { Task } from '../../check/run-context.ts'
import { walk } from '../../laws/walk.ts'
import { schemaNode } from '../../projection/schema-node.ts'
import { law, property } from './law.ts'

type SortField = components['schemas']['SortField']
type Direction = components['schemas']['SortDirection']

/** The value that a task is sorted by; `undefined` when it has none. */
const sortValue: Record<SortField, (task: Task) => number | string | undefined> = {
  createdAt: ({ createdAt }) => moment(createdAt),
  createdDate: ({ createdAt }) => moment(createdAt),
  updatedAt: ({ updatedAt }) => moment(updatedAt),
  dueDate: ({ dueDate }) => dueDate ?? undefined,
  name: ({ name }) => name.toLowerCase(),
}

/** What each order means. */
export function sortLaws(): Check[] {
  const fields = Object.keys(sortValue).filter(isSortField)
  return [
    ...fields.flatMap((field) => [
      orderLaw(field, 'as-text', { sortBy: field }, 'asc'),
      orderLaw(field, 'asc', { sortBy: { [field]: 'asc' } }, 'asc'),
      orderLaw(field, 'desc', { sortBy: { [field]: 'desc' } }, 'desc'),
    ]),
    newestFirstLaw(),
    aliasLaw(),
    completenessLaw(),
  ]
}

function basisOf(field: SortField): Basis {
  const pointer = `#/components/schemas/SortOrder/properties/${field}`
  return basedOn(property('TaskFilter', 'sortBy'), pointer)
}

function orderLaw(field: SortField, form: string, filter: TaskFilter, direction: Direction): Check {
  return law({
    id: `sort/${field}/${form}`,
    operation: 'getTasks',
    name: `sortBy ${JSON.stringify(filter.sortBy)} orders by ${field}, ${direction === 'asc' ? 'ascending' : 'descending'}`,
    basis: basisOf(field),
    async run(session) {
      const { tasks } = await walk(session, filter)
      const asked = JSON.stringify(filter)
      for (const [earlier, later] of neighbours(tasks, field)) {
        const [a, b] = [sortValue[field](earlier), sortValue[field](later)]
        const pair = `${earlier._id} before ${later._id} with ${asked}`
        if (a === undefined || b === undefined) {
          if (a === b) expectById(earlier, later, pair)
          else
            session.expect(
              b === undefined,
              `a task without ${field} comes first: ${pair}`,
              inferredFrom(property('TaskFilter', 'sortBy')),
            )
        } else if (a === b) expectById(earlier, later, pair)
        else session.expect(direction === 'asc' ? a < b : a > b, `wrong order: ${pair}`)
      }

      function expectById(earlier: Task, later: Task, pair: string): void {
        session.expect(
          earlier._id < later._id,
          `tie not broken by _id: ${pair}`,
          inferredFrom(property('TaskFilter', 'sortBy')),
        )
      }
    },
  })
}

/** Pairs that follow each other; of names only those that every collation orders alike. */
function neighbours(tasks: readonly Task[], field: SortField): [Task, Task][] {
  const comparable =
    field === 'name' ? tasks.filter(({ name }) => /^[a-z0-9]+$/i.test(name.replaceAll(' ', 'a'))) : tasks
  return comparable.slice(1).flatMap((later, index): [Task, Task][] => {
    const earlier = comparable[index]
    return earlier ? [[earlier, later]] : []
  })
}

function newestFirstLaw(): Check {
  return law({
    id: 'sort/default',
    operation: 'getTasks',
    name: 'without sortBy the newest tasks come first',
    basis: inferredFrom(property('TaskFilter', 'sortBy')),
    async run(session) {
      const plain = (await walk(session, {})).tasks
      const sorted = (await walk(session, { sortBy: { createdAt: 'desc' } })).tasks
      const differs = plain.findIndex(({ _id }, index) => _id !== sorted[index]?._id)
      session.expect(differs === -1, `without sortBy task ${differs + 1} is not as with {"createdAt":"desc"}`)
    },
  })
}

function aliasLaw(): Check {
  return law({
    id: 'sort/alias',
    operation: 'getTasks',
    name: 'createdDate and createdAt give the same order',
    basis: basedOn('#/components/schemas/SortOrder/properties/createdDate'),
    async run(session) {
      for (const direction of ['asc', 'desc'] as const) {
        const byDate = await session.page({ sortBy: { createdDate: direction }, limit: 100 })
        const byAt = await session.page({ sortBy: { createdAt: direction }, limit: 100 })
        session.expect(
          byDate.results.every(({ _id }, index) => _id === byAt.results[index]?._id),
          `createdDate ${direction} gives another order than createdAt`,
        )
      }
    },
  })
}

function completenessLaw(): Check {
  return law({
    id: 'sort/all',
    operation: 'getTasks',
    name: 'sorting changes the order and nothing else',
    basis: basedOn(property('TaskFilter', 'sortBy')),
    async run(session) {
      const fields = schemaNode('#/components/schemas/SortField').schema['enum']
      const { total } = await walk(session, {})
      for (const field of Array.isArray(fields) ? fields.filter((name) => isSortField(name)) : []) {
        const sorted = await walk(session, { sortBy: { [field]: 'desc' } })
        session.expect(
          sorted.total === total && new Set(sorted.tasks.map(({ _id }) => _id)).size === sorted.tasks.length,
          `sorting by ${field} gives ${sorted.total} tasks, not ${total}`,
        )
      }
    },
  })
}

function isSortField(field: unknown): field is SortField {
  return typeof field === 'string' && Object.hasOwn(sortValue, field)
}

function moment(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Date.parse(text)
}
