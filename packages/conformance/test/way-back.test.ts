import { dialectWith, type Dialect } from '@case-management/contract/questions'
import { demo } from '@case-management/sandbox'
import { describe, expect, it } from 'vitest'
import { Law } from '../src/dialect/law.ts'
import { withoutWayBack } from '../src/dialect/way-back.ts'
import { partsOf } from '../src/host/parts-of.ts'
import type { JsonObject } from '../src/projection/json.ts'
import { faultyRun, noFault } from './faults/faulty-run.ts'
import { dialectRun } from './support/dialect-run.ts'
import { sandboxTarget } from './support/honest-sandbox.ts'
import { records } from './support/records.ts'

const original: JsonObject = { _id: 'ti-1', name: 'As it was', tags: ['as it was'], language: 'fi' }

/** What is lost of an update to a host that appends lists. */
function lostOf(body: JsonObject, changes: Partial<Dialect>): string[] {
  const law = Law.ofFile(dialectWith({ 'update-of-lists': { answer: 'appended' }, ...changes }))
  return withoutWayBack(law, { original, now: original, body })
}

describe('the way back from an update', () => {
  it('is taken in parts where a host refuses as much at once, and lost where it refuses a part', () => {
    const [long, short] = ['x'.repeat(900), 'y'.repeat(200)]
    const before = { ...original, desc: long, source: short }
    const smallBodies: Partial<Dialect> = { 'largest-body': { answer: 'refused', value: 1024 } }
    const law = Law.ofFile(dialectWith(smallBodies))
    const lost = (record: JsonObject) =>
      withoutWayBack(law, { original: record, now: record, body: { desc: 'a', source: 'b' } })
    expect(lost(before)).toEqual([])
    expect(lost({ ...before, desc: `${long}${short}` })).toEqual(['desc'])
    const body = { desc: long, source: short, dueDate: 1, ETA: '', language: 'fi' }
    expect(partsOf(body, (part) => Object.keys(part).length <= 2)).toEqual([
      { desc: long, source: short },
      { dueDate: 1, ETA: '' },
      { language: 'fi' },
    ])
  })

  it('is lost by a list that a host appends to', () => {
    expect(lostOf({ tags: ['more'] }, {})).toEqual(['tags'])
    expect(lostOf({ name: 'Another' }, {})).toEqual([])
  })

  it.each([
    ['breaks the contract', { tags: ['more'], name: 5 }, {}],
    [
      'is refused by its answers',
      { tags: ['more'], language: null },
      { 'update-null': { answer: 'refused' } },
    ],
  ] as const)('is lost by the rest of an update that %s, where the host keeps that', (_, body, changes) => {
    expect(lostOf({ ...body, tags: [...body.tags] }, changes)).toEqual([])
    const partly: Partial<Dialect> = { ...changes, 'refused-update': { answer: 'partly' } }
    expect(lostOf({ ...body, tags: [...body.tags] }, partly)).toEqual(['tags'])
  })
})

describe('a host by whose answers much cannot be put back', () => {
  it.each([
    [
      'clears nothing by null and merges objects',
      {
        'update-null': { answer: 'ignored' },
        'update-empty-object': { answer: 'ignored' },
        'update-of-objects': { answer: 'merged' },
      },
      ['follow/unassigned-wins', 'update/userInfo', 'update/userInfo/with-others', 'follow/due/with-others'],
    ],
    [
      'appends to lists',
      { 'update-of-lists': { answer: 'appended' } },
      ['update/several-keys', 'update/repeat', 'update/other-tasks', 'update/in-few', 'update/closed-task'],
    ],
  ] as const)('is checked by what can be: it %s', async (_, answers, laws) => {
    const dialect = dialectWith(answers)
    const ids = laws.map((law) => `laws/updateTask/${law}`)
    const { checks, problems } = await dialectRun(dialect, { dialect, writable: true, only: ids })
    expect(problems).toEqual([])
    const outcomes = new Map(checks.map(({ id, outcome }) => [id, outcome]))
    expect(ids.map((id) => [id, outcomes.get(id)])).toEqual(ids.map((id) => [id, 'passed']))
  })

  it.each([
    ['partly', 'many-keys'],
    ['whole', 'in-few'],
  ] as const)(
    'is put back, though a part of that is refused each time, where the rest is done %s',
    async (answer, law) => {
      const dialect = dialectWith({ 'update-null': { answer: 'refused' }, 'refused-update': { answer } })
      // It has neither a description nor an assignee, and `null` takes neither away.
      const task = records(48, demo).find(({ desc, language, currAssignee = {} }) => {
        return desc === undefined && language !== undefined && Object.keys(currAssignee).length === 0
      })
      const { problems } = await faultyRun(
        noFault,
        {
          strict: false,
          dialect,
          only: [`laws/updateTask/update/${law}`],
          target: { ...sandboxTarget(), taskIds: [task?._id ?? ''] },
        },
        dialect,
      )
      expect(problems.filter((problem) => problem.includes('put back'))).toEqual([])
    },
  )
})
