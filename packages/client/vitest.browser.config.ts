import { testConfig } from '../../vitest.base.ts'

export default testConfig('browser', {
  include: ['browser/**/*.test.ts'],
  testTimeout: 60_000,
  hookTimeout: 60_000,
})
