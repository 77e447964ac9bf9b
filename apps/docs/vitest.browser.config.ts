import { testConfig } from '../../vitest.base.ts'

export default testConfig('browser', {
  include: ['browser/**/*.test.ts'],
  // A busy machine draws late, which is no fault.
  expect: { poll: { timeout: 60_000 } },
  fileParallelism: false,
  // All files share one browser and one served site; a context of its own keeps each test apart.
  isolate: false,
})
