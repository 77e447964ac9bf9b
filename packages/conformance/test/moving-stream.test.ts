import { contractDialect } from '@case-management/contract/questions'
import { describe, expect, it, onTestFinished } from 'vitest'
import { leftOpenReason } from '../src/movement/steadily.ts'
import { movedBetween, statesBetween } from '../src/movement/moved-between.ts'
import { faultyRun, runUntilCaught } from './faults/faulty-run.ts'
import { callOf, type Host } from './faults/fault.ts'
import { faults } from './faults/index.ts'
import { honestSandbox, sandboxTarget } from './support/honest-sandbox.ts'
import { control, createMover } from './support/mover.ts'
import { movingProbe } from './support/moving-probe.ts'
import { movingRun, unpassed } from './support/moving-run.ts'
import { toldOf } from './support/other-tenant.ts'
import { records } from './support/records.ts'
import { someOf } from './support/some-of.ts'

// `pnpm nx moving conformance` runs every phase at several rates with many seeds, and against many more faults.
describe('a stream that others move while it is tested', () => {
  it('makes no honest host look wrong, and hardly any check is left open', async () => {
    const run = await movingRun(
      { rate: 0.2, seed: 1 },
      { only: ['laws/getTasks/sort', 'laws/getTasks/headers', 'laws/updateTask/update/unknown-task'] },
    )
    expect(run.changes).toBeGreaterThan(20)
    expect(unpassed(run, 'failed')).toEqual([])
    expect(run.report.checks.length).toBeGreaterThan(20)
    expect(unpassed(run, 'skipped').length).toBeLessThan(0.05 * run.report.checks.length)
  })

  it('keeps the tasks of others as these left them', async () => {
    const run = await movingRun({ rate: 1, seed: 2 }, { only: ['laws/updateTask/update/name'] })
    expect(run.changes).toBeGreaterThan(20)
    expect(run.report.problems).toEqual([])
    expect(run.troubled).toEqual([])
  })

  it('is never left without a task by those who move it', async () => {
    const sandbox = await honestSandbox()
    onTestFinished(() => sandbox.close())
    const target = sandboxTarget()
    const spared = records(46, target).map(({ _id }) => _id)
    const mover = await createMover(sandbox, { rate: 100, seed: 1, spared })
    const host = mover.beside((request) => sandbox.fetch(request))
    const search = { method: 'POST', body: '{}' }
    const url = `${target.url}/caseManagement/api/public/analytics/${target.streamId}/getTasks`
    for (let times = 0; times < 3; times++) await host(new Request(url, search))
    expect(mover.changes.removed).toBeGreaterThan(10)
  })

  it('leaves a check open with that reason when tasks move whenever it is made', async () => {
    const { report } = await movingRun({ rate: 1, seed: 1 }, { only: ['laws/getTasks/pages/walk'] })
    const check = report.checks.find(({ id }) => id === 'laws/getTasks/pages/walk')
    expect(check).toMatchObject({ outcome: 'skipped', messages: [leftOpenReason] })
  })

  it('fails a host that moves another task with each update, also when it is asked first', async () => {
    const fault = faults.find(({ id }) => id === 'touches-neighbour')
    if (!fault) throw new Error('There is no such fault.')
    const check = 'laws/updateTask/update/other-tasks'
    for (const strict of [true, false]) {
      const { checks } = await faultyRun(fault, { strict, only: [check] })
      expect(checks.find(({ id }) => id === check)?.outcome).toBe('failed')
    }
  })

  it.each([
    ['says of itself', 'limit-capped', 'laws/getTasks/search/telling/1'],
    [
      'shows of a task that nobody changed lately',
      'filters-combine-with-or',
      'laws/getTasks/filters/searchText/with-others',
    ],
    ['shows of the order of such tasks', 'sort-ignored', 'laws/getTasks/sort/name/asc'],
  ])(
    'fails a host for what a page %s, though tasks move whenever it is looked at',
    async (_, faultId, check) => {
      const fault = faults.find(({ id }) => id === faultId)
      if (!fault) throw new Error(`There is no fault ${faultId}.`)
      const { report } = await movingRun({ rate: 5, seed: 1 }, { only: [check] }, fault.break)
      expect(report.checks.find(({ id }) => id === check)?.outcome).toBe('failed')
    },
  )

  it('asks again what others disturbed, and takes nothing that they did for an answer of the host', async () => {
    const { report } = await movingRun({ rate: 0.2, seed: 1 }, { strict: false, phases: ['questions'] })
    expect(report.checks.filter(({ outcome }) => !['passed', 'skipped'].includes(outcome))).toEqual([])
    expect(report.checks.filter(({ outcome }) => outcome === 'passed').length).toBeGreaterThan(20)
  })

  it('is probed without a wrong answer, and most of what a stream at rest tells is told', async () => {
    const { changes, findings, mistakes } = await movingProbe({ rate: 0.2, seed: 1 })
    expect(changes).toBeGreaterThan(10)
    expect(mistakes).toEqual([])
    expect([...findings.values()].filter(({ kind }) => kind === 'told').length).toBeGreaterThan(70)
  })

  it('is not taken for one that is not counted to its end, when a task comes each time that is asked', async () => {
    let added = 0
    const adding =
      (honest: Host): Host =>
      async (request) => {
        const { operation, body } = await callOf(request)
        // Once the total is known, it is asked what stands behind it.
        if (operation === 'getTasks' && Number(body?.['skip']) >= 60) {
          added++
          await honest(control('POST', 'tasks', { count: 1, seed: added }))
        }
        return honest(request)
      }
    expect(await toldOf(adding, ['questions/total-counted'])).toMatchObject({ failed: [], differs: [] })
    expect(added).toBeGreaterThan(0)
  })

  it('is not held to what a page says that came after a task was taken away', async () => {
    const removed = records(48, sandboxTarget())[20]?._id ?? ''
    // Others do this before these searches, once each.
    const moves = new Map([
      ['{"skip":0,"limit":1}', control('DELETE', `tasks/${removed}`)],
      ['{"skip":0,"limit":5}', control('POST', 'tasks', { count: 1, seed: 1 })],
    ])
    const changing =
      (honest: Host): Host =>
      async (request) => {
        const search = JSON.stringify((await callOf(request)).body)
        const move = moves.get(search)
        moves.delete(search)
        if (move) await honest(move)
        return honest(request)
      }
    const only = ['laws/getTasks/pages/totalResults']
    const { 'total-counted': _open, ...dialect } = contractDialect
    const run = await movingRun({ rate: 0, seed: 1 }, { strict: false, dialect, only }, changing)
    expect(moves.size).toBe(0)
    expect(unpassed(run, 'failed')).toEqual([])
    expect(unpassed(run, 'skipped')).toEqual([])
  })

  it('leaves a check out that the budget ends before it is known whether others disturbed it', async () => {
    // So many searches walk through the stream in each order, after the first request of the run.
    const requests = 38
    let searches = 0
    const changing =
      (honest: Host): Host =>
      async (request) => {
        searches++
        if (searches === requests - 2) await honest(control('POST', 'tasks', { count: 1, seed: 1 }))
        return honest(request)
      }
    const only = ['laws/getTasks/pages/walk']
    const run = await movingRun({ rate: 0, seed: 1 }, { only, budget: { requests } }, changing)
    expect(searches).toBe(requests)
    expect(unpassed(run, 'failed')).toEqual([])
    expect(unpassed(run, 'skipped')).toEqual([
      expect.stringContaining(`left out for the budget of ${requests} requests`),
    ])
  })

  it.each(
    someOf(2, [
      ['skip-off-by-one', 'laws/getTasks/pages'],
      ['not-kept', 'laws/updateTask/update/name'],
      ['total-is-page', 'laws/getTasks/pages'],
      ['status-last-only', 'laws/getTasks/filters/status'],
    ] as const),
  )('does not hide the fault %s', async (id, checks) => {
    const fault = faults.find((each) => each.id === id)
    expect(fault).toBeDefined()
    if (!fault) return
    const { caughtBy } = await runUntilCaught(
      fault,
      { only: [checks] },
      {
        run: async (each, options) => (await movingRun({ rate: 0.2, seed: 1 }, options, each.break)).report,
      },
    )
    expect(caughtBy?.id.startsWith(checks)).toBe(true)
  })
})

describe('what moved between two readings', () => {
  const [one, two, three] = records(3, sandboxTarget())
  if (!one || !two || !three) throw new Error('There must be three records.')
  const before = { tasks: [one, two], complete: true }
  const updated = { ...two, name: 'New', updatedAt: '2025-07-01T00:00:00.000Z' }

  it('is what was updated, added or taken away', () => {
    expect(movedBetween(before, { tasks: [updated, three] })).toEqual([
      { id: one._id, before: one, after: undefined },
      { id: two._id, before: two, after: updated },
      { id: three._id, before: undefined, after: three },
    ])
  })

  it('is not what differs without a later updatedAt, which is a fault of the host', () => {
    expect(movedBetween(before, { tasks: [one, { ...two, name: 'Other' }] })).toEqual([])
  })

  it('leaves out the tasks of the run', () => {
    expect(movedBetween(before, { tasks: [one, updated] }, new Set([two._id]))).toEqual([])
  })

  it('makes every state in between possible: each task as it was, or as it is', () => {
    const moved = movedBetween(before, { tasks: [updated] })
    expect(statesBetween(before, moved).map(({ tasks }) => tasks)).toEqual([
      [one, two],
      [one, updated],
      [two],
      [updated],
    ])
  })
})
