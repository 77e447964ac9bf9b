import { defineConfig, type ViteUserConfig } from 'vitest/config'
import { cleanEnvironment, compiledOnce } from './clean-environment.ts'

/** Packages read each other's sources, so that a test never runs against a stale build. */
const conditions = ['@case-management/source', 'module', 'node', 'development|production']

// Here, and not in an option of Vitest: what a test starts inherits it too, and workers begin in it.
const environment = { ...cleanEnvironment(process.env), ...compiledOnce, NODE_ENV: 'test' }
for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name]
Object.assign(process.env, environment)

/**
 * For packages whose modules keep nothing of what a test did: they are loaded once, not for each file, which took a
 * third of the time. What a test has put in the place of something else is gone before the next test.
 */
export const modulesLoadedOnce: ViteUserConfig['test'] = {
  isolate: false,
  restoreMocks: true,
  unstubEnvs: true,
  unstubGlobals: true,
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Whether a test takes all cases, as in the nightly, or some that stand for the others, as in `npm test`. */
    allCases: boolean
  }
}

/** What a configuration for the nightly sets: the tests that `npm test` leaves to it too, and each with all its cases. */
export const withAllCases: ViteUserConfig['test'] = {
  exclude: ['**/node_modules/**'],
  provide: { allCases: true },
}

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
      exclude: ['**/node_modules/**', '**/*.nightly.test.ts'],
      provide: { allCases: false },
      // No test is about time, and a busy machine is no fault.
      testTimeout: 300_000,
      hookTimeout: 300_000,
      expect: { poll: { timeout: 120_000 } },
      reporters: ['default', ['json', { outputFile: `reports/${report}.json` }]],
      ...test,
    },
  })
}
