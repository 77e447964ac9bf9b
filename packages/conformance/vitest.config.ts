import { testConfig } from '../../vitest.base.ts'

// Each run of Dredd starts a process; how long that takes says nothing about conformance.
export default testConfig('test', { testTimeout: 300_000 })
