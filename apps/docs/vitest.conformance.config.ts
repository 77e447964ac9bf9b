import { testConfig } from '../../vitest.base.ts'

export default testConfig('conformance', { include: ['conformance/**/*.test.ts'] })
