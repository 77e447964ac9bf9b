import { testConfig, withAllCases } from '../../vitest.base.ts'
import { inSharedBrowsers } from './vitest.browser.base.ts'

export default testConfig('browser-all', {
  ...inSharedBrowsers,
  ...withAllCases,
  include: ['{browser,use}/**/*.test.ts'],
})
