import { testConfig } from '../../vitest.base.ts'

// No test here changes what another one uses, and to read all modules anew for each file took half of the time.
export default testConfig('test', { isolate: false })
