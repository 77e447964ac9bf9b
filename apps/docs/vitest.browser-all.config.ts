import { testConfig, withAllCases } from '../../vitest.base.ts'
import { inOneBrowser } from './vitest.browser.base.ts'

export default testConfig('browser-all', {
  ...inOneBrowser,
  ...withAllCases,
  include: ['browser/**/*.test.ts'],
})
