import { expect, it } from 'vitest'
import { runConformance } from '../src/index.ts'
import { sandboxApp, sandboxTarget } from './support/honest-sandbox.ts'
import { servedSandbox } from './support/served-sandbox.ts'

it('names no part of a run of which nothing is wanted', async () => {
  const phases = new Set<string | undefined>()
  await runConformance({
    target: sandboxTarget(await servedSandbox()),
    credentials: sandboxApp,
    strict: true,
    only: ['laws/getTasks/pages/beyond-the-end'],
    onProgress: ({ phase }) => phases.add(phase),
  })
  expect(phases).toEqual(new Set([undefined, 'laws']))
})
