import { startSandbox } from '@case-management/sandbox'
import { expect, it, onTestFinished } from 'vitest'
import { exitCodes } from '../src/exit-codes.ts'
import { measuredRun } from './support/measured-run.ts'

it('needs no more memory for many large pages than for a few', async () => {
  const { url, close } = await startSandbox({ port: 0, tasks: 300, checkEvery: 0 })
  onTestFinished(close)
  // Some hundred pages of a megabyte.
  const { code, peak } = await measuredRun(url, [
    '--strict',
    '--phase=properties',
    '--runs=60',
    '--seed=1',
    '--only',
    'properties/getTasks/accepts/limit',
    'properties/getTasks/accepts/skip',
    'properties/getTasks/accepts/page',
    'properties/getTasks/accepts/startDate',
    'properties/getTasks/accepts/endDate',
  ])
  expect(code).toBe(exitCodes.conforms)
  expect(peak).toBeLessThan(300)
})
