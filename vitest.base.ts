import { defineConfig, type ViteUserConfig } from 'vitest/config'

/** Packages read each other's sources, so that a test never runs against a stale build. */
const conditions = ['@case-management/source', 'module', 'node', 'development|production']

// React and its kin choose by it which half of them is loaded, so that of the shell must not decide what is tested.
process.env['NODE_ENV'] = 'test'

/**
 * The Vitest configuration that every package shares.
 *
 * @param report - name of the JSON report under `reports/`, from which `npm test` counts.
 * @param test - what this package sets beside it.
 */
export function testConfig(report = 'test', test: ViteUserConfig['test'] = {}): ViteUserConfig {
  return defineConfig({
    resolve: { conditions },
    ssr: { resolve: { conditions, externalConditions: conditions } },
    test: {
      include: ['test/**/*.test.ts'],
      // No test is about time, and a busy machine is no fault.
      testTimeout: 120_000,
      hookTimeout: 120_000,
      // What a program prints is compared without colour; Nx asks for colour.
      env: { FORCE_COLOR: '0' },
      reporters: ['default', ['json', { outputFile: `reports/${report}.json` }]],
      ...test,
    },
  })
}
