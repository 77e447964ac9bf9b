import { testConfig } from '../../vitest.base.ts'

export default testConfig('browser', {
  include: ['browser/**/*.test.ts'],
  // A busy machine draws late, which is no fault.
  expect: { poll: { timeout: 60_000 } },
  fileParallelism: false,
})
