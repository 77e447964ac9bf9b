import { expect, it } from 'vitest'
import type { CheckResult } from '../src/index.ts'
import { faultyRun, noFault } from './faults/faulty-run.ts'
import { dialectOf } from './support/probed-sandbox.ts'

const question = 'questions/sort-names'

it('tells with the question what only a check shows of it, because no task that was read does', async () => {
  const told: CheckResult[] = []
  const { checks } = await faultyRun(
    noFault,
    {
      strict: false,
      phases: ['questions', 'laws'],
      only: [question, 'laws/updateTask/sort/name/code-points'],
      onResult: (result) => told.push(result),
    },
    dialectOf({ id: 'sort-names', answer: { answer: 'by-language' } }),
  )
  const outcomes = (results: readonly CheckResult[]) =>
    results.filter(({ id }) => id === question).map(({ outcome }) => outcome)
  expect(outcomes(told)).toEqual(['skipped', 'difference'])
  expect(outcomes(checks)).toEqual(['difference'])
  const result = checks.find(({ id }) => id === question)
  expect(result?.messages.join('\n')).toContain('host: code-points or by-language')
  expect(result?.exchanges[0]?.request.body).toContain('"sortBy"')
})
