import { demo } from '@case-management/sandbox'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { noteWrite } from '../src/check/note-write.ts'
import { SkipCheck } from '../src/check/signals.ts'
import { unknownIds } from '../src/host/unknown-ids.ts'
import { createLedger } from '../src/host/write-ledger.ts'
import { runConformance, type ConformanceOptions } from '../src/index.ts'
import { requestSchemaPointer } from '../src/projection/request-schema.ts'
import { propertiesOf, schemaNode } from '../src/projection/schema-node.ts'
import { objectOf } from './faults/fault.ts'
import { honestSandbox, sandboxApp, sandboxTarget } from './support/honest-sandbox.ts'
import { records } from './support/records.ts'

const live = 'https://live.example.com'
const [task] = records(1, demo)
if (!task) throw new Error('There is a record.')

/** A run on a host that is not this machine, with the updates that it was sent. */
async function liveRun(options: Partial<ConformanceOptions>) {
  const sandbox = await honestSandbox()
  onTestFinished(() => sandbox.close())
  const updates: { url: string; text: string }[] = []
  const report = await runConformance({
    target: { ...sandboxTarget(live), writable: false },
    credentials: sandboxApp,
    strict: true,
    seed: 1,
    runs: 2,
    rate: 100_000,
    async fetch(input, init) {
      const request = new Request(input, init)
      if (request.url.includes('updateTask')) {
        updates.push({ url: request.url, text: await request.clone().text() })
      }
      return sandbox.fetch(request)
    },
    ...options,
  })
  return { report, updates }
}

describe('a raw body', () => {
  const text = [
    ['that is no JSON', 'name=x'],
    ['that only lenient readers take', '{name: "x"}'],
    ['with a key __proto__', '{"__proto__": {"name": "x"}}'],
    ['with a key constructor', '{"constructor": {}}'],
    ['that is a list', '[{"name": "x"}]'],
    ['that is a text', '"text"'],
  ] as const

  it.each(text)('%s is not sent to a task of a live host', (_, body) => {
    const ledger = createLedger()
    ledger.remember(task)
    const target = { ...sandboxTarget(live), taskIds: [task._id] }
    expect(() => noteWrite({ ledger, target }, 'updateTask', task._id, body)).toThrow(SkipCheck)
    expect(ledger.open()).toEqual([])
    // Where nothing is lost it is.
    noteWrite({ ledger, target: sandboxTarget() }, 'updateTask', task._id, body)
  })

  it('is noted by its keys, so that they are put back', () => {
    const ledger = createLedger()
    ledger.remember(task)
    const target = { ...sandboxTarget(live), taskIds: [task._id] }
    noteWrite({ ledger, target }, 'updateTask', task._id, ' {"name": "x", "tags": []} ')
    expect(ledger.open()).toEqual([{ task, keys: ['name', 'tags'], isRefused: false }])
  })

  it('of every check keeps to that', async () => {
    const { report, updates } = await liveRun({
      target: { ...sandboxTarget(live), writable: true, taskIds: [task._id] },
      phases: ['properties'],
      only: ['properties/updateTask/refuses/', 'properties/updateTask/takes/'],
    })
    const odd = updates.filter(({ text: sent }) => sent.trim() !== '' && !objectOf(sent) && sent !== 'null')
    expect(odd).toEqual([])
    const keys = new Set(updates.flatMap(({ text: sent }) => Object.keys(objectOf(sent) ?? {})))
    const known = propertiesOf(schemaNode(requestSchemaPointer('updateTask'))).map(([key]) => key)
    for (const key of keys) expect(known).toContain(key)
    expect(report).toMatchObject({ failed: 0, problems: [] })
    expect(report.passed).toBeGreaterThan(10)
  })
})

it('a run that may not write sends a live host only updates of nothing, to a task that cannot exist', async () => {
  const { updates } = await liveRun({
    phases: ['laws', 'access', 'properties'],
    // Checks of searches write nothing, so that the nightly alone makes them too.
    only: inject('allCases') ? [''] : (id) => id.includes('/updateTask/'),
  })
  expect(updates.length).toBeGreaterThan(50)
  expect(new Set(updates.map(({ text }) => text))).toEqual(new Set(['{}']))
  for (const { url } of updates) expect(new URL(url).pathname.endsWith(`/${unknownIds.taskId}`)).toBe(true)
})

it('a task that could not be put back is written to no more', async () => {
  const ledger = createLedger()
  ledger.remember(task)
  const target = { ...sandboxTarget(live), taskIds: [task._id] }
  noteWrite({ ledger, target }, 'updateTask', task._id, '{"name":"x"}')
  ledger.fail(task._id, 'it could not be put back')
  expect(() => noteWrite({ ledger, target }, 'updateTask', task._id, '{"name":"y"}')).toThrow(
    'it could not be put back',
  )
})
