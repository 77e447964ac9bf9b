import { expect, it } from 'vitest'
import { faultyRun, noFault } from './faults/faulty-run.ts'
import { dialectOf } from './support/probed-sandbox.ts'

it.each([33, 100])(
  'tells, within the requests that it may send, a host that takes %i levels',
  async (value) => {
    const id = 'questions/deepest-body'
    const { checks } = await faultyRun(
      noFault,
      { strict: false, phases: ['questions'], only: [id] },
      dialectOf({ id: 'deepest-body', answer: { answer: 'refused', value } }),
    )
    const result = checks.find((each) => each.id === id)
    expect(result?.outcome).toBe('difference')
    expect(result?.messages.at(-1)).toContain(`refused ${value}`)
  },
)
