import { testConfig } from '../../vitest.base.ts'
import { inSharedBrowsers } from './vitest.browser.base.ts'

export default testConfig('use', { ...inSharedBrowsers, include: ['use/**/*.test.ts'] })
