import { expect, test } from 'vitest'
import { fallsBeneath } from '../lint/score-ratchet.ts'

const floor = { agentReadiness: 80, subscores: { errorClarity: 1, dependencyClarity: 0.833333 } }

test('a score at its floor holds', () => {
  const score = { agentReadiness: 80, subscores: { errorClarity: 1, dependencyClarity: 5 / 6 } }
  expect(fallsBeneath(score, floor)).toEqual([])
})

test('each figure beneath its floor is named', () => {
  const score = { agentReadiness: 79.9, subscores: { errorClarity: 0.5, dependencyClarity: 1 } }
  expect(fallsBeneath(score, floor)).toEqual([
    'agentReadiness is 79.9, its floor is 80',
    'errorClarity is 0.5, its floor is 1',
  ])
})

test('a figure that redocly no longer gives does not pass for a good one', () => {
  const score = { agentReadiness: 90, subscores: { errorClarity: 1 } }
  expect(fallsBeneath(score, floor)).toEqual(['dependencyClarity is missing, its floor is 0.833333'])
})
