import { describe, expect, it } from 'vitest'
import { demo } from '@case-management/sandbox'
import type { TaskFilter } from '../src/check/check-session.ts'
import type { Task, TaskUpdate } from '../src/check/task.ts'
import { inCapitals, isFoldedAlike } from '../src/laws/fold.ts'
import { compareTasks, expectedOf } from '../src/laws/search-model.ts'
import { contractDialect, type Dialect } from '@case-management/contract/questions'
import { pageDifferences, walkDifferences } from '../src/laws/search-differences.ts'
import { moves } from '../src/phases/laws/moves.ts'
import { expectedUpdate } from '../src/model/update/expected-update.ts'
import { jsonOf } from '../src/projection/json.ts'
import { isRefused } from '../src/model/search/refused.ts'
import { orderUnder } from '../src/model/search/order.ts'
import { updateDifferences } from '../src/laws/update-model.ts'
import { records } from './support/records.ts'

const tasks = records(12, { accountId: demo.accountId, streamId: demo.streamId })
const [task = tasks[0]] = tasks
if (!task) throw new Error('There are no records.')
const later = { ...task, updatedAt: '2031-01-01T00:00:00.000Z' }
const caller = { now: Date.UTC(2026, 0), timezoneOffset: 0 }

const wrong: readonly [string, TaskUpdate, Task, RegExp][] = [
  ['a key that is lost', { desc: 'x', tags: ['y'] }, { ...later, desc: 'x' }, /leaves tags/],
  ['a key that changes too', { desc: 'x' }, { ...later, desc: 'x', tags: ['z'] }, /also changes tags/],
  ['a key that does not follow', { name: 'New' }, { ...later, name: 'New' }, /lname does not follow/],
  ['an updatedAt that stays', { desc: 'x' }, { ...task, desc: 'x' }, /updatedAt goes/],
  [
    'an object that is merged',
    { userInfo: { name: 'New' } },
    { ...later, userInfo: { ...task.userInfo, name: 'New' } },
    /_id inside userInfo/,
  ],
]

describe('letters whose case is left open', () => {
  it.each(['Größe', 'İzmir', 'ΟΔΟΣ', 'ﬁn'])('leaves %s as it is', (text) => {
    expect(isFoldedAlike(text)).toBe(false)
    expect(inCapitals(text)).toBe(text)
  })

  it.each([
    ['äpfel', 'ÄPFEL'],
    ['łódź 東京 1', 'ŁÓDŹ 東京 1'],
    ['жук ω', 'ЖУК Ω'],
  ])('takes %s for %s', (small, capital) => {
    expect(inCapitals(small)).toBe(capital)
  })
})

describe('the model of a search', () => {
  it('measures a reversed window from its earlier end where the host swaps the ends', () => {
    const window = { startDate: '2026-03-01T00:00:00Z', endDate: '2026-01-01T00:00:00Z' }
    const refusedUnder = (reversed: Dialect['window-reversed']) =>
      isRefused(window, {
        ...contractDialect,
        'window-span': { answer: 'refused', value: 31 },
        'window-reversed': reversed,
      })
    expect(refusedUnder({ answer: 'swapped' })).toBe(true)
    expect(refusedUnder({ answer: 'nothing' })).toBe(false)
  })

  it('puts tasks without a value last in either direction, and breaks ties by _id', () => {
    const [a, b] = [
      { ...task, _id: 'ti-a', dueDate: null },
      { ...task, _id: 'ti-b', dueDate: 5 },
    ]
    for (const direction of ['asc', 'desc'] as const) {
      const order = orderUnder({ dueDate: direction }, contractDialect)
      expect(compareTasks(a, b, order)).toBeGreaterThan(0)
      expect(compareTasks({ ...a, dueDate: 5 }, b, order)).toBeLessThan(0)
    }
  })

  it('says which task should not be there, which comes twice, and which is missing', () => {
    const search = { sortBy: 'createdAt' } as const
    const expected = expectedOf({ tasks, complete: true }, search, caller, contractDialect)
    if (expected === 'refused') throw new Error('The search is refused.')
    const whole = {
      results: [...expected.tasks],
      page: 1,
      limit: 12,
      hasMore: false,
      totalPages: 1,
      totalResults: 12,
    }
    expect(pageDifferences({ page: whole, skip: 0, limit: 12 }, expected)).toEqual([])
    const [first] = expected.tasks
    const repeated = { ...whole, results: [...expected.tasks.slice(0, -1), ...(first ? [first] : [])] }
    expect(
      walkDifferences([{ page: repeated, skip: 0, limit: 12 }], expected).map(({ message }) => message),
    ).toEqual([expect.stringContaining('repeat a task'), expect.stringContaining('leaves out')])
    const stranger = { ...whole, results: [{ ...task, _id: 'ti-0' }, ...expected.tasks.slice(1)] }
    expect(pageDifferences({ page: stranger, skip: 0, limit: 12 }, expected)[0]?.message).toContain('ti-0')
  })
})

/** The record that an update leaves by the answers of the contract. */
function updated(record: Task, update: TaskUpdate): Task {
  const [before, body] = [jsonOf(record), jsonOf(update)]
  const expected = expectedUpdate({
    dialect: contractDialect,
    before,
    body,
    entries: { status: [], priority: [] },
  })
  if (expected === 'refused') throw new Error('The contract refuses the update.')
  const wanted = [...expected.wanted].map(([key, [value]]) => [key, value])
  return JSON.parse(JSON.stringify({ ...before, ...Object.fromEntries(wanted) }))
}

describe('an update that a search must follow', () => {
  it.each(moves.map((move) => [`${move.id} ${move.form ?? ''}`.trim(), move] as const))(
    'has searches that find the task, and others that do not, by the answers of the contract: %s',
    (_name, { second, finds, misses }) => {
      const moved = updated(task, second)
      const isFound = (search: TaskFilter) => {
        const expected = expectedOf({ tasks: [moved], complete: true }, search, caller, contractDialect)
        return expected !== 'refused' && expected.tasks.length > 0
      }
      expect(finds.filter((search) => !isFound(search))).toEqual([])
      expect(misses.filter(isFound)).toEqual([])
    },
  )
})

describe('the model of an update', () => {
  it('agrees with what follows from an update', () => {
    const after = { ...later, name: 'ÄRGER', lname: 'ärger', dueDate: 0, ETA: '1970-01-01T00:00:00.000Z' }
    expect(updateDifferences(task, { name: 'ÄRGER', dueDate: 0 }, after)).toEqual([])
  })

  it('tells that what was sent is not kept before what only follows from it', () => {
    const due = { ETA: '1970-01-01T00:00:00.001Z', dueDate: 1 }
    const differences = updateDifferences(
      { ...due, ...task, ...due },
      { dueDate: 5 },
      { ...due, ...later, ...due },
    )
    expect(differences.map(({ message }) => message)).toEqual([
      expect.stringMatching(/leaves dueDate as 1: it is not kept/),
      expect.stringMatching(/ETA does not follow/),
    ])
  })

  it.each(wrong)('tells %s', (_what, update, after, message) => {
    expect(updateDifferences(task, update, after).map((difference) => difference.message)).toEqual([
      expect.stringMatching(message),
    ])
  })
})
