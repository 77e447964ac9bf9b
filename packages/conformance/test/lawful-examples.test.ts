import type { Dialect } from '@case-management/contract/questions'
import { describe, expect, it } from 'vitest'
import { runConformance, type RunReport } from '../src/index.ts'
import { stories } from '../src/phases/workflows/stories.ts'
import { drawnDialect } from './support/drawn.ts'
import { sandboxApp, sandboxTarget } from './support/honest-sandbox.ts'
import { dialectOf } from './support/probed-sandbox.ts'
import { failures } from './support/run-against.ts'
import { servedSandbox } from './support/served-sandbox.ts'

/** Sends examples and tells stories to a host of a dialect, and judges it by another one or its own. */
async function judgedBy(behaviour: Dialect, law: Partial<Dialect>, only: string[]): Promise<RunReport> {
  return runConformance({
    target: sandboxTarget(await servedSandbox(undefined, behaviour)),
    credentials: sandboxApp,
    dialect: law,
    only,
    seed: 1,
  })
}

describe('an example', () => {
  it('is judged by what the host answers to the questions, whatever Dredd says', async () => {
    const dialect = drawnDialect(2)
    const report = await judgedBy(dialect, dialect, ['examples/'])
    expect(failures(report)).toEqual({})
    expect(report.passed).toBeGreaterThan(30)
    expect(report.problems).toEqual([])
  })

  it('fails a host that refuses otherwise than its dialect file says', async () => {
    const behaviour = dialectOf({
      id: 'malformed-body',
      answer: { answer: 'refused', value: { status: 422, code: 4220 } },
    })
    const failed = failures(await judgedBy(behaviour, dialectOf(), ['examples/getTasks/400/malformed-body']))
    expect(failed['examples/getTasks/400/malformed-body']).toContain(
      'the host now answers `refused 422/4220` to malformed-body',
    )
  })
})

describe('a story', () => {
  it('that rests on another answer than the host gives is skipped, and the reason names the question', async () => {
    const dialect = dialectOf({ id: 'first-page-number', answer: { answer: 'zero' } })
    const { checks } = await judgedBy(dialect, dialect, ['workflows/read-page-by-page'])
    expect(checks.find(({ phase }) => phase === 'workflows')).toMatchObject({
      outcome: 'skipped',
      messages: ['the story is told for other answers than zero to first-page-number'],
    })
  })

  it.each(stories().map((story) => [story.id, story] as const))(
    'goes as it is told where only questions are answered otherwise that it does not name: %s',
    async (id, { questions }) => {
      const named = Object.fromEntries(questions.map((question) => [question, dialectOf()[question]]))
      const dialect = { ...drawnDialect(3), ...named }
      const { checks, problems } = await judgedBy(dialect, dialect, [`workflows/${id}`])
      expect(problems).toEqual([])
      expect(checks.find(({ phase }) => phase === 'workflows')).toMatchObject({
        outcome: 'passed',
        messages: [],
      })
    },
  )
})
