import { testConfig } from '../vitest.base.ts'

export default testConfig('test', { testTimeout: 60_000 })
