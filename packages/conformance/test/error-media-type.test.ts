import { contractDialect } from '@case-management/contract/questions'
import { expect, it } from 'vitest'
import { faults } from './faults/index.ts'
import { dialectRun } from './support/dialect-run.ts'
import { dialectOf, probeSandbox } from './support/probed-sandbox.ts'
import { failures } from './support/run-against.ts'

const only = ['properties/getTasks/refuses/limit/minimum', 'access/getTasks/alg-none']

it.each(['problem-json', 'absent'])(
  'a host whose errors have the media type %s is held to it by its dialect file, and only there',
  async (answer) => {
    const dialect = dialectOf({ id: 'error-media-type', answer: { answer } })
    expect(failures(await dialectRun(dialect, { only, dialect }))).toEqual({})
    const { checks } = await dialectRun(dialect, { only, dialect: contractDialect })
    for (const status of [401, 412]) {
      const failed = checks.find(({ id }) => id === `answers/getTasks/${status}/content-type`)
      expect(failed).toMatchObject({ outcome: 'failed', basis: { questions: ['error-media-type'] } })
      expect(failed?.messages.join()).toContain(`the host now answers \`${answer}\` to error-media-type`)
    }
  },
)

it('a host whose refusals have a media type sometimes fits no answer', async () => {
  const fault = faults.find(({ id }) => id === 'content-type-missing')
  if (!fault) throw new Error('There is no such fault.')
  const { findings } = await probeSandbox(contractDialect, { breakHost: fault.break })
  expect(findings.get('error-media-type')).toMatchObject({
    kind: 'none-of-these',
    reason: 'refusals have no content type and application/json',
  })
})
