import { demo } from '@case-management/sandbox'
import { describe, expect, it, onTestFinished } from 'vitest'
import { noteWrite } from '../src/check/note-write.ts'
import { SkipCheck } from '../src/check/signals.ts'
import { notRestored } from '../src/host/not-restored.ts'
import { irreversible, restoration } from '../src/host/restoration.ts'
import { createLedger } from '../src/host/write-ledger.ts'
import { runConformance, type ConformanceOptions } from '../src/index.ts'
import { isObject, type Json, type JsonObject } from '../src/projection/json.ts'
import { requestSchemaPointer } from '../src/projection/request-schema.ts'
import { schemaNode } from '../src/projection/schema-node.ts'
import { callOf, json, listOf, objectOf, type Call } from './faults/fault.ts'
import { honestSandbox, sandboxApp, sandboxTarget } from './support/honest-sandbox.ts'
import { records } from './support/records.ts'
import { someOf } from './support/some-of.ts'

const live = 'https://live.example.com'
const update = schemaNode(requestSchemaPointer('updateTask'))
/** Every record at that place has an agent, a queue and a due date. */
const tasks = records(48, demo)
const task = tasks.find(({ queues = [], currAssignee, dueDate }) =>
  Boolean(queues.length > 0 && currAssignee?.agentId && dueDate),
)
if (!task) throw new Error('There is such a record.')
const bare = tasks.find(({ desc, language, dueDate }) => !desc && !language && !dueDate)
if (!bare) throw new Error('There is such a record.')

/** Laws that together write every key, alone, with all others, at random, and as what follows. */
const writing = someOf(8, [
  'update/at-once',
  'update/currAssignee',
  'update/desc',
  'update/dueDate',
  'update/fields',
  'update/queues',
  'update/tags',
  'update/userInfo',
  'update/any',
  'update/many-keys',
  'update/repeat',
  'update/several-keys',
  'follow',
  'found-again',
])

interface Trial extends Partial<ConformanceOptions> {
  taskId?: string
  url?: string
  /** What the host does with an update that it took. */
  taken?: (body: JsonObject) => void
  /** How the host shows a record. */
  shown: (record: JsonObject) => JsonObject
}

/** A run that writes to one task, with the keys of all updates and with what the host itself holds in the end. */
async function trial({ taskId = task?._id ?? '', url = live, taken, shown, ...options }: Trial) {
  const sandbox = await honestSandbox()
  onTestFinished(() => sandbox.close())
  const sent = new Set<string>()
  let search: Request | undefined
  const answer = async ({ operation, body, request }: Call) => {
    if (operation === 'getTasks' && body?.['limit'] === 200) search = request.clone()
    const response = await sandbox.fetch(request)
    if (response.status !== 200 || operation === undefined) return response
    const answered = objectOf(await response.text()) ?? {}
    if (operation === 'getTasks')
      return json({ ...answered, results: listOf(answered['results']).map(shown) })
    for (const key of Object.keys(body ?? {})) sent.add(key)
    if (answered['_id'] === taskId) taken?.(body ?? {})
    return json(shown(answered))
  }
  const report = await runConformance({
    target: { ...sandboxTarget(url), writable: true, taskIds: [taskId] },
    credentials: sandboxApp,
    strict: true,
    seed: 1,
    runs: 2,
    rate: 100_000,
    phases: ['laws'],
    only: writing.map((law) => `laws/updateTask/${law}`),
    fetch: async (input, init) => answer(await callOf(new Request(input, init))),
    ...options,
  })
  const page = search ? objectOf(await (await sandbox.fetch(search)).text()) : undefined
  const held = listOf(page?.['results']).find((record) => record['_id'] === taskId)
  return { report, sent, held }
}

/** The record with one more key inside another, or inside the first item of it. */
function withInside(record: JsonObject, key: string, more: JsonObject): JsonObject {
  const value = record[key]
  if (Array.isArray(value)) {
    return {
      ...record,
      [key]: value.map((item, index) => (index === 0 && isObject(item) ? { ...item, ...more } : item)),
    }
  }
  return { ...record, [key]: isObject(value) ? { ...value, ...more } : (value ?? null) }
}

function recordOf(changes: Record<string, Json | undefined>): JsonObject {
  const record: JsonObject = JSON.parse(JSON.stringify({ ...task, ...changes }))
  return record
}

describe('what a record shows and no update takes', () => {
  it.each(
    someOf<[string, string[]]>(1, [
      // What decides how a task is assigned is put back together.
      ['queues', ['queues', 'currAssignee', 'assigneeType']],
      ['userInfo', ['userInfo']],
      ['fields', ['fields']],
    ]),
  )('inside %s is not lost on a live host', async (key, untouched) => {
    let kept = true
    const { report, sent } = await trial({
      taken: (body) => {
        if (key in body) kept = false
      },
      shown: (record) =>
        kept && record['_id'] === task._id ? withInside(record, key, { tier: 'gold' }) : record,
    })
    expect(kept).toBe(true)
    for (const name of untouched) expect(sent).not.toContain(name)
    expect(sent).toContain('tags')
    expect(report).toMatchObject({ failed: 0, problems: [] })
  })

  it('is no problem on this machine, where nothing that is written matters', async () => {
    let kept = true
    const { report, sent } = await trial({
      url: 'http://127.0.0.1:4000',
      only: ['laws/updateTask/update/userInfo'],
      taken: (body) => {
        if ('userInfo' in body) kept = false
      },
      shown: (record) =>
        kept && record['_id'] === task._id ? withInside(record, 'userInfo', { tier: 'gold' }) : record,
    })
    expect(sent).toContain('userInfo')
    expect(report.problems).toEqual([])
  })

  it('is compared all the same, so that a loss is told', () => {
    const before = { ...task, userInfo: { name: 'a', tier: 'gold' } }
    expect(notRestored(update, before, before, ['userInfo'])).toEqual([])
    expect(notRestored(update, before, { ...before, userInfo: { name: 'a' } }, ['userInfo'])).toEqual([
      'userInfo',
    ])
    expect(
      notRestored(update, before, { ...before, userInfo: { name: 'a', tier: 'new' } }, ['userInfo']),
    ).toEqual(['userInfo'])
  })

  it('inside a status or priority may be completed by the host, and is missed when it goes', () => {
    for (const key of ['status', 'priority'] as const) {
      const before = { ...task, [key]: { name: 'Open', _id: 'x', order: 3 } }
      expect(irreversible(update, { ...task, [key]: { name: 'Open', order: 3 } }, [key])).toEqual([])
      const now = (value: JsonObject) => notRestored(update, before, { ...before, [key]: value }, [key])
      expect(now({ name: 'open', lname: 'open', _id: 'y', order: 3, color: 'new' })).toEqual([])
      expect(now({ name: 'Closed', _id: 'x', order: 3 })).toEqual([key])
      expect(now({ name: 'Open', order: 3 })).toEqual([key])
      expect(now({ name: 'Open', _id: 'x' })).toEqual([key])
    }
  })
})

describe('a key that no record shows', () => {
  it.each(
    someOf<[string, string]>(1, [
      ['dueDate', 'ETA'],
      ['desc', 'language'],
      ['queues', 'currAssignee'],
    ]),
  )('is not cleared on a live host: %s, %s', async (...hidden) => {
    const { report, sent, held } = await trial({
      shown: (record) => Object.fromEntries(Object.entries(record).filter(([key]) => !hidden.includes(key))),
    })
    for (const key of hidden) expect(sent).not.toContain(key)
    expect(sent).toContain('tags')
    expect(report.problems).toEqual([])
    const original = recordOf({})
    for (const key of hidden) expect(held?.[key]).toEqual(original[key])
  })

  it('is written when another task shows that the host has it, and cleared again', async () => {
    const { report, sent, held } = await trial({ taskId: bare._id, shown: (record) => record })
    for (const key of ['desc', 'language', 'dueDate', 'ETA']) expect(sent).toContain(key)
    expect(report).toMatchObject({ failed: 0, problems: [] })
    expect(held?.['desc']).toBeUndefined()
    expect(held?.['ETA']).toBe('')
  })

  it('is named when a check is skipped for it', () => {
    const [{ desc, ...without } = task] = tasks
    expect(desc).toBeDefined()
    const target = { ...sandboxTarget(live), taskIds: [without._id] }
    const noting = (others: readonly (typeof task)[]) => () => {
      const ledger = createLedger()
      ledger.remember(without, [without, ...others])
      noteWrite({ ledger, target }, 'updateTask', without._id, '{"desc":"x","tags":[]}')
    }
    expect(noting([])).toThrow(SkipCheck)
    expect(noting([])).toThrow(/\bdesc\b/)
    expect(noting(tasks)).not.toThrow()
  })
})

describe('a value of a record that an update would refuse', () => {
  it.each([
    ['language', '', 'fi'],
    ['ETA', 'next week', '2030-01-01T00:00:00.000Z'],
    ['dueDate', '2030-01-01', null],
    ['currAssignee', { agentId: 'somebody' }, {}],
    ['tags', null, []],
  ])('is not overwritten: %s as %j', (key, value, proper) => {
    expect(
      irreversible(update, recordOf({ dueDate: undefined, ETA: undefined, [key]: value }), [key]),
    ).toEqual([key])
    expect(
      irreversible(update, recordOf({ dueDate: undefined, ETA: undefined, [key]: proper }), [key]),
    ).toEqual([])
  })

  it('such as the name of a template, of which an update takes the identifier, is not overwritten', () => {
    expect(irreversible(update, task, ['caseTmp'])).toEqual(['caseTmp'])
  })
})

describe('when a task is due', () => {
  const due = Date.UTC(2030, 4, 5, 10)
  const ETA = new Date(due).toISOString()

  it.each([
    ['both', { dueDate: due, ETA }, { dueDate: due }],
    ['dueDate alone', { dueDate: due, ETA: undefined }, { dueDate: due }],
    ['ETA alone', { dueDate: undefined, ETA }, { ETA }],
    ['ETA beside a dueDate of null', { dueDate: null, ETA }, { ETA }],
    ['neither', { dueDate: undefined, ETA: '' }, { dueDate: null }],
  ])('is put back by what the record shows: %s', (_, shown, wanted) => {
    expect(restoration(update, recordOf(shown), ['ETA'])).toEqual(wanted)
  })

  it('is as before also when the other key now shows the same moment, and not when it shows another', () => {
    const before = { ...task, dueDate: null, ETA }
    const now = (dueDate: number | null, eta: string) =>
      notRestored(update, before, { ...before, dueDate, ETA: eta }, ['dueDate'])
    expect(now(null, ETA)).toEqual([])
    expect(now(due, ETA)).toEqual([])
    expect(now(due + 1, ETA)).toEqual(['dueDate'])
    expect(now(null, '')).toEqual(['ETA'])
  })

  it('is left alone where the two keys disagree, because an update makes them one moment', () => {
    const record = recordOf({ dueDate: due + 1, ETA })
    expect(irreversible(update, record, ['dueDate'])).toEqual(['dueDate'])
    expect(irreversible(update, record, ['ETA', 'tags'])).toEqual(['ETA'])
  })

  it('is put back on a host that shows only ETA', async () => {
    let eta = ETA
    const { report, sent } = await trial({
      only: ['laws/updateTask/update/dueDate', 'laws/updateTask/update/ETA'],
      taken: ({ dueDate, ETA: text }) => {
        if (typeof dueDate === 'number') eta = new Date(dueDate).toISOString()
        else if (dueDate === null) eta = ''
        else if (text !== undefined)
          eta = typeof text === 'string' && text !== '' ? new Date(text).toISOString() : ''
      },
      shown: ({ dueDate, ...record }) =>
        record['_id'] === task._id
          ? { ...record, ETA: eta }
          : { ...record, ...(dueDate !== undefined && { dueDate }) },
    })
    expect(sent).toContain('dueDate')
    expect(eta).toBe(ETA)
    expect(report.problems).toEqual([])
  })
})
