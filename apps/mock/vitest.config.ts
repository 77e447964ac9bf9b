import { modulesLoadedOnce, testConfig } from '../../vitest.base.ts'

export default testConfig('test', modulesLoadedOnce)
