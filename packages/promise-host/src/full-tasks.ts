import { examples } from '@case-management/contract/examples'
import type { Task } from '@case-management/sandbox'

const record = examples.updateTask.responses['200'].rename

/**
 * Tasks that have something in every key that a careless update empties: lists, a due date, fields whose values
 * are lists, and keys of the record that are named after them.
 *
 * @param count - how many, each with an id of its own.
 */
export function fullTasks(count: number): Task[] {
  return Array.from({ length: count }, (_, index) => fullTask(index))
}

function fullTask(index: number): Task {
  const due = Date.UTC(2027, 0, 1 + index, 12, 30, 15, 250)
  const created = new Date(Date.UTC(2026, 0, 1 + index, 8)).toISOString()
  const languages = { displayName: 'Languages', lname: 'languages', selectedValue: ['en', 'de'] }
  const years = { displayName: 'Contract Years', lname: 'contract years', selectedValue: 5 }
  const full = {
    _id: `ti-f0110${String(index).padStart(2, '0')}-2b5d-4c1e-9a77-1c0ffee0${String(index).padStart(4, '0')}`,
    name: `Full record ${index + 1}`,
    lname: `full record ${index + 1}`,
    assigneeType: 'queues',
    tags: ['vip', '日本語'],
    convIds: ['6837a8c1d2e3f40512345678'],
    channel: ['chat', 'email'],
    queues: [
      {
        _id: 'qu-0d1624a-8682-415c-8bbd-16d2299c0001',
        name: 'Default Queue',
        type: 'ASSIGNED',
        status: 'ACTIVE',
      },
    ],
    fields: [...record.fields, { ...languages, type: 'custom' }, { ...years, type: 'custom' }],
    dueDate: due,
    ETA: new Date(due).toISOString(),
    createdAt: created,
    updatedAt: created,
    Languages: languages,
    'Contract Years': years,
  }
  return { ...record, ...full }
}
