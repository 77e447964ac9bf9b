import { testConfig, withAllCases } from '../../vitest.base.ts'
import { besideHosts } from './vitest.shared.ts'

export default testConfig('test-all', { ...besideHosts, ...withAllCases })
