import { expect, it } from 'vitest'
import { runConformance } from '../src/index.ts'
import { sandboxApp, sandboxTarget } from './support/honest-sandbox.ts'
import { servedSandbox } from './support/served-sandbox.ts'

it('tells the stories to an honest host at a rate that divides no second evenly', async () => {
  const report = await runConformance({
    target: sandboxTarget(await servedSandbox()),
    credentials: sandboxApp,
    strict: true,
    rate: 7,
    only: ['workflows/read-page-by-page'],
  })
  expect(report).toMatchObject({ passed: 1, failed: 0, problems: [] })
})
