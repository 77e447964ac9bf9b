import { demo, startSandbox } from '@case-management/sandbox'
import { expect, inject, it, onTestFinished } from 'vitest'
import { runConformance } from '../src/index.ts'
import { runUntilCaught } from './faults/faulty-run.ts'
import { runFault } from './faults/run-fault.ts'
import { vanishingFaults } from './faults/vanishing.ts'
import { firstUpdate as first, firstUpdates, movingOnce } from './support/moving-once.ts'
import { honestRun } from './support/honest-run.ts'
import { sandboxApp, sandboxTarget } from './support/honest-sandbox.ts'
import { records } from './support/records.ts'
import { someOf } from './support/some-of.ts'

/** One of them, for which all checks are made, as those of the night make for each. */
const [whole, ...others] = movingOnce
if (!whole) throw new Error('There is no such host.')

it('what no update takes and the first of a task changes for good is found when all checks are made', async () => {
  const { caughtBy } = await runFault(whole.fault)
  expect(firstUpdates).toContain(caughtBy?.id)
})

it.each(someOf(1, others))('so is the key $key', async ({ fault }) => {
  const { caughtBy } = await runUntilCaught(fault, { only: [first] })
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

it.each(someOf(1, vanishingFaults).map((fault) => [fault.what, fault] as const))(
  'what happens to the task itself is found by it too: %s',
  async (_, fault) => {
    const among = inject('allCases') ? { phases: ['laws' as const] } : { only: [first] }
    const { caughtBy } = await runUntilCaught(fault, among)
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
