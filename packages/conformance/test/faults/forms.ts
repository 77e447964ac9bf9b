import { isObject, textOf, type JsonObject } from '../../src/projection/json.ts'
import { listOf, tasks, type Fault } from './fault.ts'

/** Shows the moments of one key inside a list as they were changed when they came in. */
const showing = (list: string, key: string, change: (sent: string) => string): Fault['break'] => {
  return (honest) => {
    const forms = new Map<string, string>()
    return tasks((task, { operation, body }) => {
      const sent = operation === 'updateTask' && body ? listOf(body[list]) : []
      for (const entry of sent) {
        const moment = textOf(entry[key])
        if (moment !== '') forms.set(new Date(moment).toISOString(), change(moment))
      }
      const entries = listOf(task[list]).map((entry): JsonObject => {
        const form = forms.get(textOf(entry[key]))
        return form === undefined ? entry : { ...entry, [key]: form }
      })
      return list in task ? { ...task, [list]: entries } : task
    })(honest)
  }
}

/** What an update sets, in a form or a state that a record does not have. */
export const formFaults: readonly Fault[] = [
  {
    id: 'queue-moment-as-sent',
    class: 'update',
    what: 'the startTime of a queue is shown with as many digits as were sent',
    tells: /startTime/,
    break: showing('queues', 'startTime', (sent) => sent),
  },
  {
    id: 'queue-moment-in-whole-seconds',
    class: 'update',
    what: 'the startTime of a queue loses the fractions of a second',
    tells: /startTime/,
    break: showing('queues', 'startTime', (sent) => `${sent.slice(0, 19)}.000Z`),
  },
  {
    id: 'participant-moment-as-sent',
    class: 'update',
    what: 'the assignedAt of a participant is shown with as many digits as were sent',
    tells: /assignedAt/,
    break: showing('participants', 'assignedAt', (sent) => sent),
  },
  {
    id: 'participant-moment-digits-as-number',
    class: 'update',
    what: 'the assignedAt of a participant takes .5 for 5 milliseconds',
    tells: /assignedAt/,
    break: showing('participants', 'assignedAt', (sent) =>
      sent.replace(/(?:\.(\d+))?Z$/, (_end, digits: string = '') => `.${digits.padStart(3, '0')}Z`),
    ),
  },
  {
    id: 'unassigned-beside-agent',
    class: 'update',
    what: 'unassigned beside an agent leaves both in the record',
    tells: /unassigned/,
    break: (honest) => {
      const agents = new Map<string, JsonObject>()
      return tasks((task, { operation, body }) => {
        const id = textOf(task['_id'])
        if (operation === 'updateTask' && body && ('assigneeType' in body || 'currAssignee' in body)) {
          const agent = body['currAssignee']
          if (body['assigneeType'] === 'unassigned' && isObject(agent)) agents.set(id, agent)
          else agents.delete(id)
        }
        const kept = agents.get(id)
        return kept && task['currAssignee'] ? { ...task, currAssignee: kept } : task
      })(honest)
    },
  },
]
