import { demo } from '@case-management/sandbox'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { runConformance, type ConformanceOptions } from '../src/index.ts'
import { arrange } from '../src/phases/examples/arrange.ts'
import { exampleCases } from '../src/projection/example-cases.ts'
import { changedKeys } from '../src/laws/compare-records.ts'
import { honestSandbox, sandboxApp, sandboxTarget } from './support/honest-sandbox.ts'
import { records } from './support/records.ts'
import { countOf } from './support/some-of.ts'

const live = 'https://live.example.com'
const before = records(48, demo)

/** Keys that need not come back: a change is a change, and an absent list and an empty one are alike. */
const moved = new Set(['updatedAt', 'taskIds'])

/** Of a status or priority only the name is put back: the host fills in the rest from its own list. */
function named(task: (typeof before)[number]): (typeof before)[number] {
  const { status, priority, ...rest } = task
  return {
    ...rest,
    ...(status && { status: { name: status.name } }),
    ...(priority && { priority: { name: priority.name } }),
  }
}

/** A run on a host that is not this machine, with everything that it was sent. */
async function liveRun(options: Partial<ConformanceOptions> = {}) {
  const sandbox = await honestSandbox()
  onTestFinished(() => sandbox.close())
  const written: string[] = []
  const report = await runConformance({
    target: { ...sandboxTarget(live), writable: false },
    credentials: sandboxApp,
    strict: true,
    seed: 1,
    runs: countOf(5, 1),
    rate: 100_000,
    phases: ['laws', 'access', 'properties'],
    // Checks of searches write nothing, so that the nightly alone makes them too.
    ...(!inject('allCases') && { only: (id: string) => id.includes('/updateTask/') }),
    async fetch(input, init) {
      const request = new Request(input, init)
      const response = await sandbox.fetch(request.clone())
      const id = /updateTask\/([^/]+)$/.exec(request.url)?.[1]
      if (id !== undefined && response.status === 200) written.push(id)
      return response
    },
    ...options,
  })
  const page = await sandbox.storage.find(
    { accountId: demo.accountId, streamId: demo.streamId },
    { sort: { field: 'createdAt', direction: 'asc' }, skip: 0, limit: 1000 },
  )
  const after: typeof before = page.records.map((bytes) => JSON.parse(new TextDecoder().decode(bytes)))
  const left = before.flatMap((task) => {
    const now = after.find(({ _id }) => _id === task._id)
    const keys = now ? changedKeys(named(task), named(now)).filter((key) => !moved.has(key)) : ['everything']
    return keys.length > 0 ? [`${task._id}: ${keys.join(', ')}`] : []
  })
  return { report, written, left }
}

describe('a run on a host that is not this machine', () => {
  it('writes nothing unless it is allowed to, and says so', async () => {
    const { report, written } = await liveRun()
    expect(written).toEqual([])
    expect(report).toMatchObject({ failed: 0, conforms: true })
    const reasons = report.checks
      .filter(({ outcome }) => outcome === 'skipped')
      .map(({ messages }) => messages[0])
    expect(reasons).toContain('writes to a task; allow it with --allow-writes and --task-id')
  })

  it('writes only to the tasks named, and puts them back', async () => {
    const [task] = before
    const taskIds = [task?._id ?? '']
    const { report, written, left } = await liveRun({
      target: { ...sandboxTarget(live), writable: true, taskIds },
    })
    expect(report).toMatchObject({ failed: 0, problems: [] })
    expect(new Set(written)).toEqual(new Set(taskIds))
    expect(left).toEqual([])
  })

  it('sends no method that could remove a record, and says so', async () => {
    const sandbox = await honestSandbox()
    onTestFinished(() => sandbox.close())
    const methods = new Set<string>()
    const { report } = await liveRun({
      target: { ...sandboxTarget(live), writable: true, taskIds: [before[0]?._id ?? ''] },
      phases: ['properties'],
      only: ['properties/getTasks/refuses/method', 'properties/updateTask/refuses/method'],
      fetch(input, init) {
        const request = new Request(input, init)
        methods.add(request.method)
        return sandbox.fetch(request)
      },
    })
    expect([...methods].toSorted()).toEqual(['GET', 'HEAD', 'OPTIONS', 'POST'])
    expect(report).toMatchObject({ passed: 6, failed: 0, skipped: 6 })
  })

  it('leaves out the example of a wrong method', () => {
    const wrong = exampleCases().filter(({ example }) => example === 'method-not-allowed')
    const skips = wrong.map(
      (exampleCase) => arrange(exampleCase, { ...sandboxTarget(live), taskIds: ['t-1'] }).skip,
    )
    expect(skips).toEqual(wrong.map(() => expect.stringContaining('only tried on loopback')))
    expect(wrong).toHaveLength(2)
  })

  it('puts back what it wrote when it is interrupted', async () => {
    const stop = new AbortController()
    let seen = 0
    const { report, written, left } = await liveRun({
      target: { ...sandboxTarget(live), writable: true, taskIds: [before[3]?._id ?? ''] },
      phases: ['laws'],
      only: ['laws/updateTask/clear/assignee', 'laws/updateTask/update/tags'],
      signal: stop.signal,
      onResult() {
        if (++seen === 2) stop.abort()
      },
    })
    expect(written.length).toBeGreaterThan(0)
    expect(report.checks).toHaveLength(2)
    expect(left).toEqual([])
  })

  it('sends at most one request a second unless it is told otherwise', async () => {
    const starts: number[] = []
    const sandbox = await honestSandbox()
    onTestFinished(() => sandbox.close())
    await runConformance({
      target: { ...sandboxTarget(live), writable: false },
      credentials: sandboxApp,
      strict: true,
      phases: ['laws'],
      only: ['laws/getTasks/pages/beyond-the-end'],
      fetch(input, init) {
        starts.push(Date.now())
        return sandbox.fetch(new Request(input, init))
      },
    })
    const gaps = starts.slice(1).map((start, index) => start - (starts[index] ?? 0))
    expect(gaps).toHaveLength(2)
    // A busy machine takes down the first start late and the second in time.
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(900)
  })

  it('waits as long as a rate limit asks, and goes on', async () => {
    const sandbox = await honestSandbox()
    onTestFinished(() => sandbox.close())
    let refused = 0
    const report = await runConformance({
      target: sandboxTarget(),
      credentials: sandboxApp,
      strict: true,
      phases: ['laws'],
      only: ['laws/getTasks/pages/beyond-the-end'],
      fetch(input, init) {
        const request = new Request(input, init)
        const limited = refused++ === 1
        return sandbox.fetch(
          limited
            ? new Request(request, {
                headers: [...request.headers, ['Sandbox-Fault', 'status=429; retry-after=1']],
              })
            : request,
        )
      },
    })
    expect(refused).toBe(4)
    expect(report).toMatchObject({ passed: 1, failed: 0 })
  })

  it('sends nothing more when a rate limit asks for too long a wait, and fails no check for it', async () => {
    const sandbox = await honestSandbox()
    onTestFinished(() => sandbox.close())
    let sent = 0
    const { report } = await liveRun({
      phases: ['laws', 'access'],
      fetch(input, init) {
        const request = new Request(input, init)
        if (++sent === 1) return sandbox.fetch(request)
        const headers = new Headers(request.headers)
        headers.set('Sandbox-Fault', 'status=429; retry-after=3600')
        return sandbox.fetch(new Request(request, { headers }))
      },
    })
    expect(sent).toBe(2)
    expect(report).toMatchObject({ passed: 0, failed: 0, conforms: false })
    expect(report.problems).toEqual([
      'The host asks to wait 3600 s for its rate limit, which is too long; the rest was skipped.',
      expect.stringContaining('Nothing was tested'),
    ])
  })
})
