import { testConfig } from '../../vitest.base.ts'
import { besideHosts } from './vitest.shared.ts'

export default testConfig('test', besideHosts)
