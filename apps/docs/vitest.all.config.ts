import { modulesLoadedOnce, testConfig, withAllCases } from '../../vitest.base.ts'

export default testConfig('test-all', {
  ...modulesLoadedOnce,
  ...withAllCases,
  include: ['{test,programs}/**/*.test.ts'],
})
