import { testConfig } from '../../vitest.base.ts'
import { inSharedBrowsers } from './vitest.browser.base.ts'

export default testConfig('browser', { ...inSharedBrowsers, include: ['browser/**/*.test.ts'] })
