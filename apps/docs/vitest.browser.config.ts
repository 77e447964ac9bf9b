import { testConfig } from '../../vitest.base.ts'
import { inOneBrowser } from './vitest.browser.base.ts'

export default testConfig('browser', { ...inOneBrowser, include: ['browser/**/*.test.ts'] })
