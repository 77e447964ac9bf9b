import { expect, it } from 'vitest'
import { mostMegabytes } from '../scripts/memory-aims.ts'

it('allows a full run 350 MB on any stream of less than a million tasks, and 400 MB on larger ones', () => {
  expect([300, 100_000, 999_999].map(mostMegabytes)).toEqual([350, 350, 350])
  expect([1_000_000, 2_000_000].map(mostMegabytes)).toEqual([400, 400])
})
