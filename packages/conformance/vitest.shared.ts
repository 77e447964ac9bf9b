import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ViteUserConfig } from 'vitest/config'
import { modulesLoadedOnce } from '../../vitest.base.ts'

// Journals of runs in tests are not put among those of the person who tests.
const state = mkdtempSync(join(tmpdir(), 'conformance-state-'))
process.on('exit', () => rmSync(state, { recursive: true, force: true }))

/** Puts another module in the place of one that the other tests have loaded. */
const withMocks = 'test/dredd-crash.test.ts'

/** Two files at a time, because they wait for hosts and processes much of the time. */
export const besideHosts: ViteUserConfig['test'] = {
  maxWorkers: 2,
  env: { XDG_STATE_HOME: state },
  // What the projects list is added to this.
  include: [],
  projects: [
    { test: { ...modulesLoadedOnce, name: 'tests', include: ['test/**/*.test.ts'], exclude: [withMocks] } },
    { test: { name: 'with mocks', include: [withMocks] } },
  ],
}
