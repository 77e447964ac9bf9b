import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { belowRatio, benchOptions } from '../scripts/bench/command-line.ts'

const script = join(import.meta.dirname, '../scripts/bench.ts')
const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--conditions=@case-management/source', script, ...args], { encoding: 'utf8' })

test('the bench fails for what comes out below the ratio that is demanded, and only for that', () => {
  const ratios = { 'one after the other': 0.96, '50 at a time': 0.89 }
  expect(belowRatio(ratios, 0.9)).toEqual(['50 at a time: 0.890 of openapi-fetch, below 0.9'])
  expect(belowRatio(ratios, 0.89)).toEqual([])
  expect(belowRatio({ broken: Number.NaN }, 0.9)).toHaveLength(1)
})

test('the bench demands and leaves out nothing unless it is told to', () => {
  expect(benchOptions([])).toEqual({ help: false, json: false, minRatio: undefined })
  expect(benchOptions(['--json', '--min-ratio', '0.9'])).toEqual({ help: false, json: true, minRatio: 0.9 })
})

test('the bench tells how it is used', () => {
  const { status, stdout } = run('--help')
  expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('--min-ratio') })
})

test.for([
  ['a ratio that is none', ['--min-ratio', 'fast']],
  ['a ratio of 0', ['--min-ratio=0']],
  ['an option that it does not have', ['--max-ratio', '1']],
] as const)('the bench measures nothing when it is given %s, and says why in one line', ([, args]) => {
  const { status, stdout, stderr } = run(...args)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(/^bench: .*ratio.*See --help\.\n$/)
})
