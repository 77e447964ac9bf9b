import { testConfig } from '../../vitest.base.ts'

export default testConfig('browser', { include: ['browser/**/*.test.ts'] })
