import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { attemptKey } from '../generators/attempt-key.ts'
import {
  bundles,
  usualBundles,
  type KeptResults,
  type Outcome,
  type Result,
  type Tried,
  type Generator,
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

test('the calls of every client look for keys that are named after custom fields', async () => {
  const folder = join(import.meta.dirname, '../generators/harness')
  const texts = await Promise.all(
    (await readdir(folder)).map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })),
  )
  const reading = texts.filter(({ text }) => text.includes('300'))
  expect(reading.length).toBeGreaterThan(10)
  expect(reading.filter(({ text }) => !text.includes('Contract Years')).map(({ name }) => name)).toEqual([])
})

test('the command for people names a file with which nothing fails that works with another', () => {
  const worse = kept.generators.flatMap(({ id, command, results }) => {
    const worked = results.map(({ bundle, generates, compiles, calls: made }) => ({
      bundle,
      steps: [generates, compiles, ...Object.values(made)].filter((step) => step === true).length,
    }))
    const most = Math.max(...worked.map(({ steps }) => steps))
    return worked
      .filter(({ bundle, steps }) => command.includes(bundle) && steps < most)
      .map(({ bundle }) => `${id} with ${bundle}`)
  })
  expect(worse).toEqual([])
})

test('a generator is tried again when its lines, the calls or the contract changed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'harness-'))
  try {
    const generator: Generator = {
      id: 'a',
      title: 'a',
      language: 'Any',
      command: 'a',
      needs: [],
      generate: 'true',
    }
    await writeFile(join(folder, 'calls.py'), 'calls()')
    const key = await attemptKey(generator, 'contract', folder)
    expect(await attemptKey({ ...generator }, 'contract', folder)).toBe(key)
    const others = [
      await attemptKey({ ...generator, generate: 'false' }, 'contract', folder),
      await attemptKey(generator, 'another', folder),
    ]
    await writeFile(join(folder, 'calls.py'), 'others()')
    others.push(await attemptKey(generator, 'contract', folder))
    expect(new Set([key, ...others]).size).toBe(4)
  } finally {
    await rm(folder, { recursive: true })
  }
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
