import { textOf } from '../../src/projection/json.ts'
import { objectOf, tasks, updating, withBody, without, type Fault } from './fault.ts'
import { handling } from './update-kit.ts'

/** Keys that should follow others, or stay, and do not. */
export const followingFaults: readonly Fault[] = [
  {
    id: 'lname-stays',
    class: 'update',
    what: 'lname does not follow the name',
    tells: /lname/,
    break: (honest) => {
      const first = new Map<string, unknown>()
      return tasks((task) => {
        const id = textOf(task['_id'])
        if (!first.has(id)) first.set(id, task['lname'])
        return { ...task, lname: textOf(first.get(id)) }
      })(honest)
    },
  },
  {
    id: 'updated-at-stays',
    class: 'update',
    what: 'updatedAt does not move',
    tells: /updatedAt/,
    break: (honest) => {
      const first = new Map<string, unknown>()
      return tasks((task) => {
        const id = textOf(task['_id'])
        if (!first.has(id)) first.set(id, task['updatedAt'])
        return { ...task, updatedAt: textOf(first.get(id)) }
      })(honest)
    },
  },
  {
    id: 'created-at-moves',
    class: 'update',
    what: 'createdAt moves with an update',
    tells: /createdAt/,
    break: tasks((task) => ({ ...task, createdAt: task['updatedAt'] ?? '' })),
  },
  {
    id: 'timestamp-moves',
    class: 'update',
    what: 'timestampValue moves with an update',
    tells: /timestampValue/,
    break: tasks((task) => ({ ...task, timestampValue: Date.parse(textOf(task['updatedAt'])) })),
  },
  {
    id: 'nothing-moves-updated-at',
    class: 'update',
    what: 'an empty update moves updatedAt',
    tells: /empty update/,
    break: handling(async (honest, request, body) => {
      const record = objectOf(await (await honest(request.clone())).clone().text())
      if (Object.keys(body).length > 0 || !record) return honest(request)
      await honest(withBody(request, { isActive: record['isActive'] === false }))
      return honest(withBody(request, { isActive: record['isActive'] !== false }))
    }),
  },
  {
    id: 'eta-stays',
    class: 'update',
    what: 'ETA does not follow dueDate',
    tells: /ETA/,
    break: tasks((task) => ({ ...task, ETA: '' })),
  },
  {
    id: 'due-date-follows-not',
    class: 'update',
    what: 'an update of ETA is ignored',
    tells: /ETA|dueDate/,
    break: updating((body) => without(body, 'ETA')),
  },
  {
    id: 'due-date-in-seconds',
    class: 'update',
    what: 'dueDate is kept in whole seconds',
    tells: /dueDate/,
    break: updating((body) => ({
      ...body,
      ...(typeof body['dueDate'] === 'number' && { dueDate: Math.floor(body['dueDate'] / 1000) * 1000 }),
    })),
  },
  {
    id: 'zero-due-date-clears',
    class: 'update',
    what: 'a dueDate of 0 is taken for none',
    tells: /dueDate/,
    break: updating((body) => ({ ...body, ...(body['dueDate'] === 0 && { dueDate: null }) })),
  },
  {
    id: 'eta-wins',
    class: 'update',
    what: 'ETA wins over a dueDate beside it',
    tells: /dueDate|ETA/,
    break: updating((body) =>
      typeof body['ETA'] === 'string' && body['ETA'] !== '' ? without(body, 'dueDate') : body,
    ),
  },
]
