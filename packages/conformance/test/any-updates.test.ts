import { expect, it } from 'vitest'
import { countOf } from './support/some-of.ts'
import { dislikes, updatedRun } from './support/updated-run.ts'

/** `pnpm nx run @case-management/conformance:any-updates` sends thousands, from many seeds and to both kinds of task. */
it('after any valid updates, to full tasks and a sparse one, every law holds with --strict', async () => {
  const run = await updatedRun({ seed: 7, updates: countOf(150, 60), scratch: 'sparse', runs: countOf(4, 1) })
  expect(dislikes(run)).toEqual([])
  expect(run.report.passed).toBeGreaterThan(300)
})
