import { expect, it } from 'vitest'
import { faultyRun } from './faults/faulty-run.ts'
import { faults } from './faults/index.ts'

it.each([
  [
    'objects-merged',
    'update-of-objects',
    'laws/updateTask/update/many-keys',
    '`merged` to an update of userInfo',
  ],
  [
    'unknown-task-with-nothing-to-do',
    'unknown-task',
    'laws/updateTask/update/unknown-task',
    '`refused 412/400` to an empty update of an unknown task',
  ],
])(
  'tells a host that contradicts itself to which update it answered otherwise (%s)',
  async (id, question, law, words) => {
    const fault = faults.find((each) => each.id === id)
    if (!fault) throw new Error(`There is no fault ${id}.`)
    const { checks } = await faultyRun(fault, {
      strict: false,
      phases: ['questions', 'laws'],
      only: [`questions/${question}`, law],
    })
    const asked = checks.find((each) => each.id === `questions/${question}`)
    const held = checks.find((each) => each.id === law)
    expect([asked?.outcome, held?.outcome]).toEqual(['difference', 'failed'])
    expect(held?.messages.join('\n')).toContain(`to ${question} here, and ${words})`)
    expect(asked?.exchanges[0]?.request.body).toMatch(/^\{("userInfo".*)?\}$/)
  },
)
