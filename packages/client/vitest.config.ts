import type { ViteUserConfig } from 'vitest/config'
import { modulesLoadedOnce, testConfig } from '../../vitest.base.ts'

// Without the condition `module`: Node does not know it, and cannot load what OpenTelemetry gives for it.
const conditions = ['@case-management/source', 'node', 'development|production']

/** Puts other modules in the place of some that the other tests have loaded. */
const withMocks = 'test/parts-that-do-not-load.test.ts'

const config: ViteUserConfig = {
  ...testConfig('test', {
    // What the projects list is added to this.
    include: [],
    projects: [
      {
        test: { ...modulesLoadedOnce, name: 'tests', include: ['test/**/*.test.ts'], exclude: [withMocks] },
      },
      { test: { name: 'with mocks', include: [withMocks] } },
    ],
  }),
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
}

export default config
