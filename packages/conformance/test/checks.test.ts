import { expect, it } from 'vitest'
import { checksOf } from '../src/checks.ts'
import { phases } from '../src/index.ts'

it('every check has a name and an id of its own', () => {
  const checks = phases.flatMap((phase) => checksOf(phase))
  expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length)
  expect(new Set(checks.map(({ name }) => name)).size).toBe(checks.length)
  expect(checks.length).toBeGreaterThan(700)
})
