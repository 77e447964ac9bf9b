import { testConfig, withAllCases } from '../../vitest.base.ts'

export default testConfig('browser-all', { ...withAllCases, include: ['browser/**/*.test.ts'] })
