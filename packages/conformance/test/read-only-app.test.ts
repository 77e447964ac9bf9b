import { createSandbox, demo } from '@case-management/sandbox'
import { expect, it, onTestFinished } from 'vitest'
import { unknownIds } from '../src/host/unknown-ids.ts'
import { runConformance, type RunReport } from '../src/index.ts'
import { callOf, withBody, type Fault } from './faults/fault.ts'
import { faultyRun, noFault } from './faults/faulty-run.ts'
import { dialectRun } from './support/dialect-run.ts'
import { demoTarget, sandboxApp } from './support/honest-sandbox.ts'
import { dialectOf } from './support/probed-sandbox.ts'
import { failures } from './support/run-against.ts'

/** Parts of a run that update, or would. */
const updating = [
  'laws/updateTask/update/several-keys',
  'laws/updateTask/found-again/shown',
  'properties/updateTask/refuses/tags',
  'properties/updateTask/accepts/name',
  'access/updateTask/alg-none',
  'access/updateTask/unknown-account',
]

const demoUpdate = `http://sandbox/caseManagement/api/public/analytics/${demo.streamId}/updateTask/`

/** A run of an app that the host lets read, and refuses every update. */
async function readOnlyRun(
  status: number,
  writable: boolean,
): Promise<{ report: RunReport; updates: string[] }> {
  const sandbox = await createSandbox({ tasks: 60, checkEvery: 0 })
  onTestFinished(() => sandbox.close())
  const updates: string[] = []
  const report = await runConformance({
    target: demoTarget('http://127.0.0.1:4000', writable),
    credentials: sandboxApp,
    rate: 100_000,
    seed: 1,
    runs: 2,
    strict: true,
    only: ['laws/getTasks/filters/status', ...updating],
    async fetch(input, init) {
      const request = new Request(input, init)
      if (!request.url.includes('/updateTask/')) return sandbox.fetch(request)
      updates.push(await request.text())
      // Whoever is a stranger is refused as one, without anything being done.
      const { headers, method } = request
      const answer = await sandbox.fetch(`${demoUpdate}${unknownIds.taskId}`, { headers, method, body: '{}' })
      return answer.status === 401
        ? answer
        : Response.json({ errors: [{ msg: 'Forbidden', code: status }] }, { status })
    },
  })
  return { report, updates }
}

it.each([
  ['403, where tasks may be written to', 403, true],
  ['404, where tasks may be written to', 404, true],
  ['403, where nothing is to be written', 403, false],
] as const)(
  'leaves out what an app may not do that may only read, refused with %s, and says so',
  async (_, status, writable) => {
    const { report, updates } = await readOnlyRun(status, writable)
    expect(report).toMatchObject({ failed: 0, differences: 0, conforms: true, problems: [] })
    const ofUpdates = report.checks.filter(({ id }) => updating.some((start) => id.startsWith(start)))
    for (const { outcome, messages } of ofUpdates.filter(({ id }) => !id.startsWith('access/')))
      expect({ outcome, messages }).toEqual({ outcome: 'skipped', messages: [expect.any(String)] })
    expect(ofUpdates.flatMap(({ messages }) => messages)).toContain(
      `the host answers ${status} to updates of this app, which may only read`,
    )
    // One was refused, and one that asks for nothing says that all are.
    expect(updates.filter((body) => body !== '{}').length).toBeLessThanOrEqual(1)
  },
)

it('makes the checks of updates where a host refuses an update of nothing as others refuse an app', async () => {
  const behaviour = dialectOf(
    { id: 'empty-update', answer: { answer: 'refused' } },
    { id: 'broken-schema', answer: { answer: 'refused', value: { status: 404, code: 404 } } },
  )
  const only = ['properties/updateTask/refuses/tags', 'laws/updateTask/update/several-keys']
  const { 'empty-update': _empty, ...untold } = behaviour
  for (const dialect of [behaviour, untold]) {
    const report = await dialectRun(behaviour, { only, writable: true, dialect })
    expect(report).toMatchObject({ failed: 0, skipped: 0, problems: [] })
  }
})

/** Refuses each update of a name, as it refuses one of nothing. */
const withoutNames: Fault['break'] = (honest) => async (request) => {
  const { operation, body = {} } = await callOf(request)
  return honest(operation === 'updateTask' && 'name' in body ? withBody(request, {}) : request)
}

it('takes no app for one that may only read where the host refuses updates of one key alone', async () => {
  const dialect = dialectOf(
    { id: 'empty-update', answer: { answer: 'refused' } },
    { id: 'broken-schema', answer: { answer: 'refused', value: { status: 404, code: 404 } } },
  )
  const only = ['laws/updateTask/update/several-keys']
  const run = await faultyRun({ ...noFault, break: withoutNames }, { only, strict: false, dialect }, dialect)
  expect(Object.keys(failures(run))).toEqual(['laws/updateTask/update/several-keys'])
})

it('makes the checks of updates where only an unknown task is answered with 404', async () => {
  const sandbox = await createSandbox({ tasks: 60, checkEvery: 0 })
  onTestFinished(() => sandbox.close())
  const report = await runConformance({
    target: demoTarget('http://127.0.0.1:4000', true),
    credentials: sandboxApp,
    seed: 1,
    runs: 2,
    strict: true,
    only: ['laws/updateTask/update/several-keys'],
    async fetch(input, init) {
      const request = new Request(input, init)
      return request.url.endsWith(unknownIds.taskId)
        ? Response.json({ errors: [{ msg: 'Not found', code: 404 }] }, { status: 404 })
        : sandbox.fetch(request)
    },
  })
  expect(report).toMatchObject({ passed: report.checks.length, skipped: 0 })
})
