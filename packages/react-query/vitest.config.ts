import { testConfig } from '../../vitest.base.ts'

export default testConfig('test', {
  include: ['test/**/*.test.{ts,tsx}'],
})
