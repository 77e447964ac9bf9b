import { demo, startSandbox } from '@case-management/sandbox'
import { expect, it, onTestFinished } from 'vitest'
import { runConformance } from '../src/index.ts'
import { answering, listOf, type Fault } from './faults/fault.ts'
import { runUntilCaught } from './faults/faulty-run.ts'
import { runFault } from './faults/run-fault.ts'
import { vanishingFaults } from './faults/vanishing.ts'
import { honestRun } from './support/honest-run.ts'
import { sandboxApp, sandboxTarget } from './support/honest-sandbox.ts'
import { records } from './support/records.ts'
import type { JsonObject } from '../src/projection/json.ts'

const first = 'laws/updateTask/update/first'

/** A host that gives a task another value in a key for good, with its first update of the tags. */
function movingOnce(key: string, value: string | boolean): Fault {
  const moved = new Set<unknown>()
  const shown = (task: JsonObject) => (moved.has(task['_id']) ? { ...task, [key]: value } : task)
  return {
    id: `moves-${key}-once`,
    class: 'update',
    what: `the first update of the tags of a task sets ${key}`,
    tells: new RegExp(`also changes ${key}, to ${JSON.stringify(value)}`),
    break: (honest) => {
      const updates = answering('updateTask', (task, { body = {} }) => {
        if ('tags' in body) moved.add(task['_id'])
        return shown(task)
      })
      const pages = answering('getTasks', (page) => ({
        ...page,
        results: listOf(page['results']).map(shown),
      }))
      return pages(updates(honest))
    },
  }
}

it('what no update takes and the first of a task changes for good is found when all checks are made', async () => {
  const { caughtBy } = await runFault(movingOnce('caseId', 'ci-0000000-6b0c-40bc-ba5c-000000000000'))
  expect(caughtBy?.id).toBe(first)
})

it.each([
  ['caseRefId', 'CS999999'],
  ['taskTmp', 'ttm-00000000-5a3e-4c1b-8f60-2d7b90c4xxxx'],
  ['isCustTsk', true],
])('so is the key %s', async (key, value) => {
  const { caughtBy } = await runUntilCaught(movingOnce(key, value), { only: [first] })
  expect(caughtBy?.id).toBe(first)
})

it('raises no false alarm at a task that has no more than it must, lname and updatedAt not among it', async () => {
  const sandbox = await startSandbox({ port: 0, tasks: 120, checkEvery: 1 })
  onTestFinished(() => sandbox.close())
  const report = await runConformance({
    target: sandboxTarget(sandbox.url),
    credentials: sandboxApp,
    strict: true,
    only: [first],
  })
  expect(report).toMatchObject({ passed: 1, failed: 0, problems: [] })
  expect(sandbox.sandbox.answers.lastViolation).toBeUndefined()
})

it.each(vanishingFaults.map((fault) => [fault.what, fault] as const))(
  'what happens to the task itself is found by it too: %s',
  async (_, fault) => {
    const { caughtBy } = await runUntilCaught(fault, { phases: ['laws'] })
    expect(caughtBy).toMatchObject({
      id: first,
      messages: [expect.stringMatching(/^ti-\S+ is found on no page of the stream any more$/)],
    })
  },
)

const [one, two] = records(2, demo)
const earlier = 'properties/updateTask/accepts/'

it('is skipped, with its reason, when every task that may be written to was updated before, though put back', async () => {
  const { checks } = await honestRun({
    target: { ...sandboxTarget(), taskIds: [one?._id ?? ''] },
    only: [earlier, first],
  })
  expect(checks.filter(({ outcome }) => outcome !== 'passed')).toMatchObject([
    {
      id: first,
      outcome: 'skipped',
      messages: [expect.stringContaining('were updated before')],
    },
  ])
})

it('is made on a task that was not updated before, where there is one', async () => {
  const { checks } = await honestRun({
    target: { ...sandboxTarget(), taskIds: [one?._id ?? '', two?._id ?? ''] },
    only: [earlier, first],
  })
  expect(checks.filter(({ outcome }) => outcome !== 'passed')).toEqual([])
  expect(checks.at(-1)?.id).toBe(first)
})
