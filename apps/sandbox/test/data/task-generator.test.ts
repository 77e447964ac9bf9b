import { bodyValidators } from '@case-management/contract/validators'
import { describe, expect, it } from 'vitest'
import { findPriority, findStatus } from '../../src/data/catalogue.ts'
import { createTaskGenerator } from '../../src/data/index.ts'
import { demo, demoOther } from '../../src/demo.ts'
import type { Task } from '../../src/storage/task-storage.ts'

const now = Date.UTC(2026, 4, 20, 9, 30)
const day = 86_400_000
/** Not the demo stream, whose first tasks are those of the contract's examples. */
const options = { scope: demoOther, seed: 1, tasks: 300, now }

function generate(values: Partial<typeof options> = {}): Task[] {
  const all = { ...options, ...values }
  const generator = createTaskGenerator(all)
  return Array.from({ length: all.tasks }, (_, index) => generator.task(index))
}

const tasks = generate()
const hundred = tasks.slice(0, 100)

describe('the generator of tasks', () => {
  it('makes the same tasks from the same seed and time, in any order', () => {
    expect(JSON.stringify(generate())).toBe(JSON.stringify(tasks))
    expect(createTaskGenerator(options).task(217)).toEqual(tasks[217])
  })

  it('makes other tasks from another seed, and the same ids at another time', () => {
    const other = generate({ seed: 2 })
    expect(other.filter((task, index) => task._id === tasks[index]?._id)).toEqual([])
    expect(generate({ now: now + day }).map((task) => task._id)).toEqual(tasks.map((task) => task._id))
  })

  it('makes tasks that are valid by the contract, as records and as results', () => {
    const generator = createTaskGenerator({ ...options, tasks: 3000 })
    for (let from = 0; from < 3000; from += 500) {
      const results = Array.from({ length: 500 }, (_, index) => generator.task(from + index))
      const page = { results, page: 1, limit: 500, hasMore: false, totalPages: 1, totalResults: 500 }
      const validate = bodyValidators.getTasks.responses[200]
      validate(JSON.parse(JSON.stringify(page)))
      expect(validate.errors ?? []).toEqual([])
      const validateRecord = bodyValidators.updateTask.responses[200]
      expect(results.filter((task) => !validateRecord(task))).toEqual([])
    }
  })

  it('gives ids of the forms that the vendor shows, each once', () => {
    const generator = createTaskGenerator(options)
    const ids = Array.from({ length: 50_000 }, (_, index) => generator.taskId(index))
    expect(new Set(ids).size).toBe(ids.length)
    for (const task of tasks) {
      expect(task._id).toMatch(/^ti-[0-9a-f]{7}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
      expect(task.caseId).toMatch(/^ci-[0-9a-f]{7}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    }
    expect(tasks.find((task) => task.orgId)?.orgId).toMatch(
      /^o-[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
  })

  it('keeps the moments of a task in order, and none after now', () => {
    for (const { createdAt, updatedAt, timestampValue } of tasks) {
      if (createdAt === undefined || updatedAt === undefined) continue
      expect(Date.parse(createdAt)).toBeLessThanOrEqual(Date.parse(updatedAt))
      expect(Date.parse(updatedAt)).toBeLessThanOrEqual(now)
      expect(timestampValue).toBeLessThanOrEqual(Date.parse(createdAt))
    }
  })

  it('keeps keys that say the same in step', () => {
    for (const task of tasks) {
      expect(task.ETA ?? '').toBe(task.dueDate ? new Date(task.dueDate).toISOString() : '')
      expect(task.lname ?? task.name.toLowerCase()).toBe(task.name.toLowerCase())
      const assigned = Object.keys(task.currAssignee ?? {}).length > 0
      const expected = task.queues?.length ? 'queues' : assigned ? 'agent' : 'unassigned'
      expect(task.assigneeType ?? expected).toBe(expected)
    }
  })

  const edges: Record<string, (task: Task) => boolean> = {
    'only the required keys': (task) => Object.keys(task).length === 4,
    'no due date': (task) => task.ETA === '' && !('dueDate' in task),
    'a due date of null': (task) => task.dueDate === null,
    'a due date that is over': (task) => (task.dueDate ?? now) < now - day,
    'a due date of today': (task) => task.ETA?.slice(0, 10) === new Date(now).toISOString().slice(0, 10),
    'a due date to come': (task) => (task.dueDate ?? now) > now + day,
    'a missed time limit': (task) => task.isBreached === true,
    'nobody assigned': (task) => task.assigneeType === 'unassigned',
    'an agent': (task) => task.assigneeType === 'agent' && task.currAssignee?.agentId !== undefined,
    'a queue without an agent': (task) =>
      task.assigneeType === 'queues' && task.currAssignee?.agentId === undefined,
    'an agent through a queue': (task) =>
      task.assigneeType === 'queues' && task.currAssignee?.agentId !== undefined,
    'no priority': (task) => task.priority === undefined && task.status !== undefined,
    'a priority of the account': (task) =>
      task.priority !== undefined && findPriority(task.priority.name) === undefined,
    'a status of the account': (task) =>
      task.status !== undefined && findStatus(task.status.name) === undefined,
    'a name in another script': (task) => /\p{Script=Han}/u.test(task.name),
    'a name from right to left': (task) => /\p{Script=Arabic}/u.test(task.name),
    'a name with emoji': (task) => /\p{Extended_Pictographic}/u.test(task.name),
    'a name of one character': (task) => task.name.length === 1,
    'a name as long as an update may set': (task) => task.name.length === 512,
    'a user without a name': (task) => task.userInfo?.name === '',
    'empty lists only': (task) =>
      task.tags?.length === 0 && task.channel?.length === 0 && task.queues?.length === 0,
    'an own field as a key of the record': (task) => 'Product Line' in task,
    'an own field without a value': (task) =>
      (task.fields ?? []).some((field) => field.selectedValue === null),
    'an own field with a number': (task) =>
      (task.fields ?? []).some((field) => typeof field.selectedValue === 'number'),
    'an own field with a list': (task) =>
      (task.fields ?? []).some((field) => Array.isArray(field.selectedValue)),
    'a description of several lines': (task) => task.desc?.includes('\n') === true,
    'no description but null': (task) => task.desc === null,
  }

  it.each(Object.entries(edges))('makes in a hundred tasks one with %s', (_, matches) => {
    expect(hundred.some(matches)).toBe(true)
  })

  it('uses every status and priority of the catalogue', () => {
    for (const name of [
      'Open',
      'In Progress',
      'On Hold',
      'Resolved',
      'Closed',
      'Pending Customer Response',
      'Reopened',
    ]) {
      expect(tasks.some((task) => task.status?.name === name)).toBe(true)
    }
    for (const name of ['Critical', 'High', 'Medium', 'Low', 'Emergency']) {
      expect(tasks.some((task) => task.priority?.name === name)).toBe(true)
    }
  })

  it('gives some tasks to the user of the demo token', () => {
    expect(tasks.some((task) => task.currAssignee?.agentId === demo.subject)).toBe(true)
  })
})
