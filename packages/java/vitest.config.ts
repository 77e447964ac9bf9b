import { testConfig } from '../../vitest.base.ts'

export default testConfig('selftest', { include: ['scripts/test/**/*.test.ts'] })
