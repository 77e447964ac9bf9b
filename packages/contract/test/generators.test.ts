import { expect, test } from 'vitest'
import {
  bundles,
  usualBundles,
  type KeptResults,
  type Outcome,
  type Result,
  type Tried,
} from '../generators/generator.ts'
import { generators } from '../generators/generators.ts'
import { losses } from '../generators/losses.ts'
import json from '../generators/results.json' with { type: 'json' }
import { contract } from '../src/index.ts'

const kept: KeptResults = JSON.parse(JSON.stringify(json))

test('the kept results are of this contract and of every generator; `pnpm nx generators contract` renews them', () => {
  expect(kept.contract).toBe(contract.version)
  expect(kept.generators.map(({ id, title }) => [id, title])).toEqual(
    generators.map(({ id, title }) => [id, title]),
  )
})

test('every generator has a result for each bundle, or a reason why it was left out', () => {
  for (const { id, leftOut, results } of kept.generators) {
    const given = generators.find((generator) => generator.id === id)?.bundles ?? usualBundles
    expect([id, leftOut === undefined ? results.map(({ bundle }) => bundle) : leftOut]).toEqual([
      id,
      leftOut ?? given,
    ])
  }
})

test.for(bundles)('from %s some generator makes a client that does all that is tried', (name) => {
  const results = kept.generators.flatMap((generator) => generator.results)
  const whole = results.filter(
    ({ bundle, compiles, calls: made }) =>
      bundle === name && compiles === true && Object.values(made).every((outcome) => outcome === true),
  )
  expect(whole).not.toEqual([])
})

const calls = { filter: true, pages: true, rename: true, clear: true, errors: true } as const
const tried = (id: string, compiles: Outcome): Tried => {
  const result: Result = { bundle: 'openapi.json', generates: true, compiles, calls }
  return { id, title: id, language: 'Any', command: id, results: [result] }
}

test('what worked before and works no longer is named', () => {
  expect(losses([tried('a', true), tried('b', true)], [tried('a', 'error: no'), tried('b', true)])).toEqual([
    'a on openapi.json: compiles worked before, and now error: no',
  ])
})

test('what did not work before, and what is left out or not tried now, is no loss', () => {
  expect(losses([tried('a', true)], [tried('a', null)])).toEqual([])
  expect(
    losses([tried('a', 'no'), tried('b', true)], [tried('a', 'no'), { ...tried('b', true), results: [] }]),
  ).toEqual([])
})
