import type { ViteUserConfig } from 'vitest/config'
import { testConfig } from '../../vitest.base.ts'

// Without the condition `module`: Node does not know it, and cannot load what OpenTelemetry gives for it.
const conditions = ['@case-management/source', 'node', 'development|production']

const config: ViteUserConfig = {
  ...testConfig(),
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
}

export default config
