import { contractDialect } from '@case-management/contract/questions'
import { demo, mintToken } from '@case-management/sandbox'
import { describe, expect, it } from 'vitest'
import { faults } from './faults/index.ts'
import { dialectRun } from './support/dialect-run.ts'
import { dialectOf, probeSandbox } from './support/probed-sandbox.ts'
import { failures } from './support/run-against.ts'

const only = ['bearer', 'bearer-lower-case', 'bearer-upper-case', 'jwt-prefix', 'token-prefix'].map(
  (id) => `access/getTasks/${id}`,
)

describe('a host that passes over a word before the token', () => {
  it.each([
    ['bearer', 1],
    ['bearer-any-case', 3],
    ['any-scheme', 5],
  ])('may do so by a file that says %s, and not by one that says otherwise', async (answer, taken) => {
    const behaviour = dialectOf({ id: 'token-word', answer: { answer } })
    const runBy = async (dialect = behaviour) => dialectRun(behaviour, { only, dialect })
    expect(failures(await runBy())).toEqual({})
    const failed = failures(await runBy(contractDialect))
    expect(Object.keys(failed)).toHaveLength(taken)
    expect(JSON.stringify(failed)).toContain('to token-word, which is not what its dialect file says')
  })

  it('lets in nobody without a good token, whatever word stands there', async () => {
    const dialect = dialectOf({ id: 'token-word', answer: { answer: 'any-scheme' } })
    const run = await dialectRun(dialect, { only: ['access/getTasks/'], dialect })
    expect(failures(run)).toEqual({})
    expect(run.passed).toBeGreaterThan(150)
  })

  it('fits no answer when it takes one spelling alone', async () => {
    const fault = faults.find(({ id }) => id === 'token-bearer-upper-case')
    if (!fault) throw new Error('There is no such fault.')
    const { findings } = await probeSandbox(contractDialect, { breakHost: fault.break })
    const finding = findings.get('token-word')
    expect(finding).toMatchObject({
      kind: 'none-of-these',
      reason: 'of these words the host takes BEARER',
    })
    const [start] = (await mintToken(demo)).split('.')
    expect(JSON.stringify(finding)).not.toContain(`BEARER ${start}.`)
  })
})
