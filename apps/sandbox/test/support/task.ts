import { demo } from '../../src/demo.ts'
import type { Task } from '../../src/model.ts'

/** A task with every key that a rule or a filter looks at; the test names what matters to it. */
export function task(overrides: Partial<Task> = {}): Task {
  return {
    _id: 'ti-1',
    caseId: 'ci-1',
    caseRefId: 'CS000001',
    taskTmp: 'Template',
    name: 'Call back',
    lname: 'call back',
    tags: [],
    accountId: demo.accountId,
    iId: demo.streamId,
    status: { name: 'Open', lname: 'open', statusCategory: 'open', type: 'system' },
    priority: { name: 'Medium', lname: 'medium', type: 'system', color: '#16A34A', score: 10 },
    source: 'rtm',
    conversationType: 'TASK',
    fields: [],
    participants: [],
    queues: [],
    channel: [],
    assigneeType: 'unassigned',
    currAssignee: {},
    createdAt: '2025-06-04T10:18:00.725Z',
    updatedAt: '2025-06-04T10:18:00.725Z',
    timestampValue: 1_749_032_280_681,
    ETA: '',
    ...overrides,
  }
}
