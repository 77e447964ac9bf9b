import { testConfig } from '../../vitest.base.ts'

export default testConfig('test', { globalSetup: ['test/storage/postgres-server.ts'] })
