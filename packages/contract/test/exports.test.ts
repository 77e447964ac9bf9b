import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }

// Bundlers and tools ask for it, to learn the version.
test('the manifest of the package can be asked for by its name', () => {
  const given: unknown = createRequire(import.meta.url)('@case-management/contract/package.json')
  expect(given).toEqual(manifest)
})
